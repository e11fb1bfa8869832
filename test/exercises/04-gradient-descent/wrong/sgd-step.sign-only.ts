// message: Every step has the same length. It should be longer where the slope is steeper.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => (gradient[i] > 0 ? weight - learningRate : weight + learningRate));
}
