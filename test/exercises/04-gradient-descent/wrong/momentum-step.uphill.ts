// message: This goes uphill: subtract learningRate times the velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return { weights: weights.map((weight, i) => weight + learningRate * next[i]), velocity: next };
}
