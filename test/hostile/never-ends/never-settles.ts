// Promises an answer for ever.
// verdict: FAIL
export function relu(_x: number[]): Promise<number[]> {
  return new Promise(() => {});
}
