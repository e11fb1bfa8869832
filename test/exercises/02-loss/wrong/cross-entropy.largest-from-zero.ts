// message: the search for it must not start from 0
export function crossEntropy(logits: number[], label: number): number {
  let largest = 0;
  for (const logit of logits) {
    if (logit > largest) largest = logit;
  }
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total) - logits[label];
}
