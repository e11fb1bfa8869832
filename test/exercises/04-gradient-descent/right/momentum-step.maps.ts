// Style: two maps.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  const moved = weights.map((weight, i) => weight - learningRate * next[i]);
  return { weights: moved, velocity: next };
}
