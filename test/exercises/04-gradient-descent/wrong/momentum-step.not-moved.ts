// message: The weights did not move. Subtract learningRate times the new velocity.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return { weights: [...weights], velocity: next };
}
