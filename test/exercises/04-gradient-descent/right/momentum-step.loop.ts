// Style: one loop that fills both.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  const after = { weights: [] as number[], velocity: [] as number[] };
  for (let i = 0; i < weights.length; i++) {
    const speed = gradient[i] + velocity[i] * momentum;
    after.velocity.push(speed);
    after.weights.push(weights[i] - speed * learningRate);
  }
  return after;
}
