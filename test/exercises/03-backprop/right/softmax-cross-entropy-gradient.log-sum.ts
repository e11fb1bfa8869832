// Style: through the logarithm of the sum, as an arrow in a constant.
export const softmaxCrossEntropyGradient = (logits: number[], label: number): number[] => {
  const highest = logits.reduce((a, b) => Math.max(a, b));
  const logTotal = highest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0));
  return logits.map((logit, i) => Math.exp(logit - logTotal) - Number(i === label));
};
