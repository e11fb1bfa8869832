// message: Only the true class has a gradient here. The other logits matter too: each raises the loss by its probability.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (i === label ? value / total - 1 : 0));
}
