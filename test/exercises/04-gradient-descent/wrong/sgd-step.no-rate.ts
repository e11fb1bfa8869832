// message: The learning rate is missing
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight - gradient[i]);
}
