// Returns something that would give the right numbers one after the other.
// verdict: FAIL
export function relu(x: number[]): number[] {
  function* numbers(): Generator<number> {
    for (const value of x) yield Math.max(0, value);
  }
  return numbers() as any;
}
