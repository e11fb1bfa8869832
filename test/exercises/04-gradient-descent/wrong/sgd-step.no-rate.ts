// message: The learning rate is missing: the step is learningRate times the slope.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight - gradient[i]);
}
