// Exports as default.
// verdict: LOAD_ERROR
export default function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
