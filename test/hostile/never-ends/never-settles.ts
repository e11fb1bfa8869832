// Promises an answer for ever.
// verdict: TIMEOUT
export function relu(_x: number[]): Promise<number[]> {
  return new Promise(() => {});
}
