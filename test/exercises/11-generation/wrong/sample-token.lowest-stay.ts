// message: The `topK` lowest scores stayed. Sort from the highest to the lowest: `logits[b] - logits[a]`.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const order = logits.map((_, token) => token).sort((a, b) => logits[a] - logits[b] || a - b);
  if (temperature === 0) return logits.indexOf(Math.max(...logits));
  const kept = order.slice(0, topK).sort((a, b) => a - b);
  const highest = Math.max(...kept.map((token) => logits[token]));
  const sizes = kept.map((token) => Math.exp((logits[token] - highest) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
