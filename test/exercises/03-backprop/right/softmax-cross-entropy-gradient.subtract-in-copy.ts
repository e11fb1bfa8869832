// Style: softmax, then 1 less at one place.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const gradient = exponentials.map((value) => value / total);
  gradient[label] -= 1;
  return gradient;
}
