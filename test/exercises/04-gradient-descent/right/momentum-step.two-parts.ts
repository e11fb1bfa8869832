// Style: the step in two parts, one for each summand of the velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  return {
    weights: weights.map(
      (weight, i) => weight - learningRate * gradient[i] - learningRate * momentum * velocity[i],
    ),
    velocity: velocity.map((value, i) => gradient[i] + momentum * value),
  };
}
