// message: More than `topK` stayed: of scores that are equal keep those that come first, `topK` in all.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const largest = Math.max(...logits);
  if (temperature === 0) return logits.indexOf(largest);
  const least = [...logits].sort((a, b) => b - a)[Math.min(topK, logits.length) - 1];
  const sizes = logits.map((logit) => (logit >= least ? Math.exp((logit - largest) / temperature) : 0));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  const drawn = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return drawn < 0 ? logits.length - 1 : drawn;
}
