// Style: the steps first, as an arrow in a constant.
export const sgdStep = (weights: number[], gradient: number[], learningRate: number): number[] => {
  const steps = gradient.map((slope) => -learningRate * slope);
  return steps.map((step, i) => step + weights[i]);
};
