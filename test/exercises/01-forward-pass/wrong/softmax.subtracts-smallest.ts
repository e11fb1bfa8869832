// message: It looks as if the smallest logit was subtracted, and then Math.exp of the largest can be too large for a number. The largest one must go, so that no exponent is above 0.
export function softmax(logits: number[]): number[] {
  const smallest = Math.min(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - smallest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
