// Style: a typed array inside, sorted, the smallest exponentials added first.
export function crossEntropy(logits: number[], label: number): number {
  const sorted = Float64Array.from(logits).sort();
  const largest = sorted[sorted.length - 1];
  let total = 0;
  for (const logit of sorted) total += Math.exp(logit - largest);
  return largest - logits[label] + Math.log(total);
}
