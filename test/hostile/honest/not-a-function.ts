// Exports something else of that name.
// verdict: LOAD_ERROR
export const relu = [0, 0, 2];
