// Style: two logits are joined to one, again and again, by halves.
export function crossEntropy(logits: number[], label: number): number {
  return joined(logits) - logits[label];
}

function joined(logits: number[]): number {
  if (logits.length === 1) return logits[0];
  const middle = logits.length >> 1;
  const [a, b] = [joined(logits.slice(0, middle)), joined(logits.slice(middle))];
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
