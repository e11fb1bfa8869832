// message: multiplyBackward: outputGradient is missing: these are the slopes of a * b alone. Multiply each by outputGradient.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: b, b: a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
