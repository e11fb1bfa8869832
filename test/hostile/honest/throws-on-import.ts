// Throws while it is loaded.
// verdict: LOAD_ERROR
export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

throw new Error('on import');
