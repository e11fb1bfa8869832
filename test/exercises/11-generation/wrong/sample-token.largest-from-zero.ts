// message: The search for the largest score starts at 0, so that scores far below 0 all become Math.exp(...) = 0. Start at -Infinity, or take `Math.max(...logits)`.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  const largest = Math.max(0, ...logits);
  const sizes = kept.map((token) => Math.exp((logits[token] - largest) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
