// Asks for more than it is given.
// verdict: LOAD_ERROR
export function relu(x: number[], slope: number): number[] {
  return x.map((value) => Math.max(slope * value, value));
}
