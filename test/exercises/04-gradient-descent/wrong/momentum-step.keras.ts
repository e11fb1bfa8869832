// message: This is the form in which Keras writes momentum: the velocity points downhill, holds the learning rate, and is added to the weights. Here the velocity adds up plain gradients, and the weights subtract learningRate times it.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value - learningRate * gradient[i]);
  return { weights: weights.map((weight, i) => weight + next[i]), velocity: next };
}
