// message: multiplyBackward: outputGradient went through unchanged, as it would through a sum a + b. Multiply it by the other factor.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient, b: outputGradient };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
