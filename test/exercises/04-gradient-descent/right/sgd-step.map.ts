// Style: one map.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight, i) => weight - learningRate * gradient[i]);
}
