// Style: the logarithms of all probabilities, of which one is taken.
export function crossEntropy(logits: number[], label: number): number {
  return -logProbabilities(logits)[label];
}

function logProbabilities(logits: number[]): number[] {
  let largest = logits[0];
  for (const logit of logits) if (logit > largest) largest = logit;
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - largest);
  return logits.map((logit) => logit - largest - Math.log(total));
}
