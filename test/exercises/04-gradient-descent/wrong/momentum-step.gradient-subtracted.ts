// message: The gradient was subtracted from the velocity. Add it; the weights subtract.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value - gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
