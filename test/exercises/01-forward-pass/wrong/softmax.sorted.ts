// message: The shares are right but sorted: keep the order of the logits.
export function softmax(logits: number[]): number[] {
  const sorted = [...logits].sort((a, b) => b - a);
  const exponentials = sorted.map((logit) => Math.exp(logit - sorted[0]));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
