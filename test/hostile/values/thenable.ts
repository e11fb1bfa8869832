// Returns an object that settles whenever it likes.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return { then: () => x } as any;
}
