// message: The learning rate is missing: the weights move by learningRate * velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return { weights: weights.map((weight, i) => weight - next[i]), velocity: next };
}
