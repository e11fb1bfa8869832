// message: These are shares of powers of 2. Use Math.exp, powers of e.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => 2 ** (logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
