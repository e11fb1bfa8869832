// message: Only the last token counted: `loss =` stands where `loss +=` is due.
export function perplexity(probabilities: number[]): number {
  let loss = 0;
  for (const p of probabilities) loss = -Math.log(p) / probabilities.length;
  return Math.exp(loss);
}
