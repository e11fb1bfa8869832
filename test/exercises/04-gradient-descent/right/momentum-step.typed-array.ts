// Style: typed arrays inside, plain arrays out.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  const moved = Float64Array.from(weights);
  const next = Float64Array.from(velocity, (value) => value * momentum);
  for (let i = 0; i < moved.length; i++) {
    next[i] += gradient[i];
    moved[i] -= learningRate * next[i];
  }
  return { weights: Array.from(moved), velocity: Array.from(next) };
}
