// message: That is minus the logit of the true class. What the other classes got is missing: ln(exp + exp + ...).
export function crossEntropy(logits: number[], label: number): number {
  return -logits[label];
}
