// message: The weights moved by the old velocity. Compute the new one first, then move by that.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const moved = weights.map((weight, i) => weight - learningRate * velocity[i]);
  return { weights: moved, velocity: velocity.map((value, i) => momentum * value + gradient[i]) };
}
