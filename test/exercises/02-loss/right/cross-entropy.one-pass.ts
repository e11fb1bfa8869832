// Style: largest and sum in one pass: the sum is weakened whenever a larger logit comes.
export function crossEntropy(logits: number[], label: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const logit of logits) {
    if (logit > largest) {
      total = total * Math.exp(largest - logit) + 1;
      largest = logit;
    } else total += Math.exp(logit - largest);
  }
  return largest + Math.log(total) - logits[label];
}
