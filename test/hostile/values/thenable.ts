// Returns an object that settles whenever it likes.
// verdict: TIMEOUT
export function relu(x: number[]): number[] {
  return { then: () => x } as any;
}
