// message: The arrays you were given have changed: your function changed what it was given. Build new arrays, for instance with velocity.map(...).
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  for (let i = 0; i < weights.length; i++) {
    velocity[i] = momentum * velocity[i] + gradient[i];
    weights[i] -= learningRate * velocity[i];
  }
  return { weights, velocity };
}
