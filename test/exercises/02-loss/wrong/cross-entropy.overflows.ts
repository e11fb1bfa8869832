// message: Math.exp(1000) is Infinity. Subtract the largest logit from every one before Math.exp; the loss stays the same, since only differences count.
export function crossEntropy(logits: number[], label: number): number {
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return -Math.log(Math.exp(logits[label]) / total);
}
