// Is right, with an async function.
// verdict: FAIL
export async function relu(x: number[]): Promise<number[]> {
  return x.map((value) => Math.max(0, value));
}
