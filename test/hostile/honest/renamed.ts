// Exports another name.
// verdict: LOAD_ERROR
export function rectify(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
