// message: The 1 was subtracted at index 0, whatever the label is. Subtract it where i === label.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => value / total - (i === 0 ? 1 : 0));
}
