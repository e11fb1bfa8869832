// Calls itself for ever.
// verdict: THREW
export function relu(x: number[]): number[] {
  return relu(x);
}
