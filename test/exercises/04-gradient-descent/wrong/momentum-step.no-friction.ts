// message: The whole velocity was kept. Multiply the old velocity by momentum first.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => value + gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
