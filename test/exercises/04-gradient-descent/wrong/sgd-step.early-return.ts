// message: Only the first weight came back: the function returned inside the loop. Return the whole array.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): any {
  for (let i = 0; i < weights.length; i++) {
    return weights[i] - learningRate * gradient[i];
  }
}
