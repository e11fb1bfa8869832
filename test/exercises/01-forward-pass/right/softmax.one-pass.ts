// Style: largest and sum in one pass: the sum is weakened whenever a larger logit comes.
export function softmax(logits: number[]): number[] {
  let largest = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const logit of logits) {
    if (logit > largest) {
      total *= Math.exp(largest - logit);
      largest = logit;
    }
    total += Math.exp(logit - largest);
  }
  return logits.map((logit) => Math.exp(logit - largest) / total);
}
