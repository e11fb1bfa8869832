// message: Every step has the same length, since only the sign of the slope was used. It should be longer where the slope is steeper: learningRate times the slope.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight - learningRate * Math.sign(gradient[i]));
}
