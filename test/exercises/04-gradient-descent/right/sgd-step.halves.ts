// Style: recursion by halves: the depth grows with the logarithm of the length.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  if (weights.length === 0) return [];
  if (weights.length === 1) return [weights[0] - learningRate * gradient[0]];
  const middle = weights.length >> 1;
  return [
    ...sgdStep(weights.slice(0, middle), gradient.slice(0, middle), learningRate),
    ...sgdStep(weights.slice(middle), gradient.slice(middle), learningRate),
  ];
}
