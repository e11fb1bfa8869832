// message: A token was looked for by its score, and `indexOf` finds only the first of equal ones. Note each place before you sort.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const scores = [...logits].sort((a, b) => b - a).slice(0, topK);
  if (temperature === 0) return logits.indexOf(scores[0]);
  const kept = scores.map((score) => logits.indexOf(score)).sort((a, b) => a - b);
  const sizes = kept.map((token) => Math.exp((logits[token] - scores[0]) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < kept.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return kept[i];
}
