// message: That is the gradient by the probabilities, -1 / p. One more step of the chain rule, through softmax, leads to the logits.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (i === label ? -total / value : 0));
}
