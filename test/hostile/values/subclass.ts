// Returns an array of a class of its own.
// verdict: FAIL or THREW or PROTOCOL
class Answer extends Array<number> {
  override get length(): number {
    return 0;
  }
}

export function relu(x: number[]): number[] {
  return Answer.from(x) as any;
}
