// A generator of the stretches, and a default for the temperature.
function* stretches(
  logits: number[],
  temperature: number,
  topK: number,
): Generator<{ token: number; size: number }> {
  const order = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  const kept = new Set(order.slice(0, topK));
  for (const token of logits.keys()) {
    if (kept.has(token)) yield { token, size: Math.exp((logits[token] - logits[order[0]]) / temperature) };
  }
}

export function sampleToken(logits: number[], temperature = 1, topK = logits.length, u = 0): number {
  if (temperature === 0) return logits.indexOf(Math.max(...logits));
  const all = [...stretches(logits, temperature, topK)];
  let left = u * all.reduce((sum, { size }) => sum + size, 0);
  for (const { token, size } of all) {
    if (left < size) return token;
    left -= size;
  }
  return all[all.length - 1].token;
}
