// message: Math.exp(1000) is Infinity and Math.exp(-1000) is 0, and both Infinity / Infinity and 0 / 0 are NaN. Subtract the largest logit from every logit before Math.exp: the shares stay the same.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(logit));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
