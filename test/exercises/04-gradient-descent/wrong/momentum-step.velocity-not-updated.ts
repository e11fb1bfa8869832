// message: The velocity that came back is still the old one. The next step needs the new one.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const moved = weights.map((weight, i) => weight - learningRate * (momentum * velocity[i] + gradient[i]));
  return { weights: moved, velocity };
}
