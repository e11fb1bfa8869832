// message: The 1 was subtracted from the logit. Turn the logits into probabilities first.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  return logits.map((logit, i) => logit - (i === label ? 1 : 0));
}
