// message: This goes uphill: the step was added. The slope points up, so subtract.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight + learningRate * gradient[i]);
}
