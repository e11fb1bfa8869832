// Style: a one-hot vector, subtracted.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const truth = new Array<number>(logits.length).fill(0);
  truth[label] = 1;
  return truth.map((value, i) => exponentials[i] / total - value);
}
