// message: The best token was taken
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  return logits.indexOf(Math.max(...logits)) + 0 * (temperature + topK + u);
}
