// Style: largest and sum by recursion over halves.
export function softmax(logits: number[]): number[] {
  const largest = fold(logits, Math.max);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = fold(exponentials, (a, b) => a + b);
  return exponentials.map((value) => value / total);
}

function fold(values: number[], join: (a: number, b: number) => number): number {
  if (values.length === 1) return values[0];
  const middle = values.length >> 1;
  return join(fold(values.slice(0, middle), join), fold(values.slice(middle), join));
}
