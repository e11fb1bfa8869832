// Guesses.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return x.map(() => Math.random());
}
