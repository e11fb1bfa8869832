// message: One token too many stayed. `slice(0, topK)` ends before place topK, and so keeps that many.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK + 1).sort((a, b) => a - b);
  const sizes = kept.map((token) => Math.exp((logits[token] - logits[best[0]]) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
