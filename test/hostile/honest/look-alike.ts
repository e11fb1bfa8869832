// Exports the name with a letter of another alphabet that looks the same.
// verdict: LOAD_ERROR
export function r\u0435lu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
