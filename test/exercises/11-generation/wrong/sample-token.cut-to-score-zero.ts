// message: The scores of the tokens that go were set to 0, and Math.exp(0) is 1: they still take part. Leave them out, or set them to -Infinity.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const best = logits.map((_, token) => token).sort((a, b) => logits[b] - logits[a] || a - b);
  if (temperature === 0) return best[0];
  const stays = new Set(best.slice(0, topK));
  const scores = logits.map((logit, token) => (stays.has(token) ? logit : 0));
  const largest = Math.max(...scores);
  const sizes = scores.map((score) => Math.exp((score - largest) / temperature));
  const kept = logits.map((_, token) => token);
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
