// message: The slope was divided by the learning rate. Multiply by it.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight - gradient[i] / learningRate);
}
