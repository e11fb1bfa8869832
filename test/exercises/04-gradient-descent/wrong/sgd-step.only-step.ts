// message: That is only the step
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return gradient.map((slope) => learningRate * slope);
}
