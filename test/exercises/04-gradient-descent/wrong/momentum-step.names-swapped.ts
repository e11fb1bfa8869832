// message: Weights and velocity came back under each other's name. Return { weights: ..., velocity: ... }.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const next = velocity.map((value, i) => momentum * value + gradient[i]);
  return { weights: next, velocity: weights.map((weight, i) => weight - learningRate * next[i]) };
}
