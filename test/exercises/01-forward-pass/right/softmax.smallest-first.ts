// Style: the exponentials added from the smallest to the largest.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = [...exponentials].sort((a, b) => a - b).reduce((sum, value) => sum + value);
  const shares: number[] = [];
  for (const value of exponentials) shares.push(value / total);
  return shares;
}
