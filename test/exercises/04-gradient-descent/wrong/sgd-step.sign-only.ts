// message: Every step has the same length, and a weight moves even where its slope is 0. It should be longer where the slope is steeper: learningRate times the slope.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => (gradient[i] > 0 ? weight - learningRate : weight + learningRate));
}
