// message: The largest became 1, but together they must be 1: divide by the sum, not by the largest.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(logit));
  const largest = Math.max(...exponentials);
  return exponentials.map((value) => value / largest);
}
