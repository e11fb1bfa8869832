// Style: differences to the true class, shifted by the largest of them, as an arrow in a constant.
export const crossEntropy = (logits: number[], label: number): number => {
  const ahead = logits.map((logit) => logit - logits[label]);
  const most = Math.max(...ahead);
  return most + Math.log(ahead.map((value) => Math.exp(value - most)).reduce((a, b) => a + b));
};
