// message: The best token was taken. Draw: only temperature 0 or a `topK` of 1 always takes the best.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  return logits.indexOf(Math.max(...logits));
}
