// message: One number came, the slope by the logit of the true class. There is one slope for each logit, also for the wrong classes.
export function softmaxCrossEntropyGradient(logits: number[], label: number): any {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials[label] / total - 1;
}
