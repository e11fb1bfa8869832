// message: These are the exponentials
export function softmax(logits: number[]): number[] {
  return logits.map((logit) => Math.exp(logit));
}
