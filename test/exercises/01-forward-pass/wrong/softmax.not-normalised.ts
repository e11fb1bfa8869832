// message: These are the exponentials. Divide each by the sum of all, so that they add up to 1.
export function softmax(logits: number[]): number[] {
  return logits.map((logit) => Math.exp(logit));
}
