// message: The largest logit was subtracted before Math.exp, but never added back: largest + ln(...) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.log(total) - logits[label];
}
