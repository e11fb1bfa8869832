// Style: the true class gets minus the sum of all the others.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const gradient = exponentials.map((value) => value / total);
  let others = 0;
  for (const [i, probability] of gradient.entries()) if (i !== label) others += probability;
  gradient[label] = -others;
  return gradient;
}
