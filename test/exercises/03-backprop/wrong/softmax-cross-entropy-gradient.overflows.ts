// message: Math.exp(1000) is Infinity and Math.exp(-1000) is 0, and both Infinity / Infinity and 0 / 0 are NaN. Subtract the largest logit before Math.exp, as in softmax.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const exponentials = logits.map((logit) => Math.exp(logit));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => value / total - (i === label ? 1 : 0));
}
