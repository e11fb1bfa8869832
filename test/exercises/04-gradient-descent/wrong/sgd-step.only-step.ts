// message: That is only the step. Return the weights after it: each weight minus its step.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return gradient.map((slope) => learningRate * slope);
}
