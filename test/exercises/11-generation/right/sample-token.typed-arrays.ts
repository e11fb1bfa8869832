// Typed arrays, whose sort is one of numbers.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const highest = logits.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  if (temperature === 0) return logits.indexOf(highest);
  const order = Uint32Array.from(logits.keys()).sort((a, b) => logits[b] - logits[a] || a - b);
  const kept = order.slice(0, topK).sort();
  const sizes = Float64Array.from(kept, (token) => Math.exp((logits[token] - highest) / temperature));
  const target = u * sizes.reduce((sum, size) => sum + size, 0);
  let [place, end] = [0, sizes[0]];
  while (place + 1 < kept.length && target >= end) end += sizes[++place];
  return kept[place];
}
