// message: The gradient is missing from the velocity: add gradient[i] to it.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value) => momentum * value);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
