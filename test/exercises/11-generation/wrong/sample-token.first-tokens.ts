// message: The first `topK` tokens stayed, whatever their scores are. Sort by score, and keep the highest.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const kept = logits.map((_, token) => token).slice(0, topK);
  const highest = Math.max(...kept.map((token) => logits[token]));
  if (temperature === 0) return logits.indexOf(Math.max(...logits));
  const sizes = kept.map((token) => Math.exp((logits[token] - highest) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
