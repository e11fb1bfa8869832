// message: reluBackward: That is the slope of relu. Multiply it by outputGradient[i].
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value) => (value > 0 ? 1 : 0));
}
