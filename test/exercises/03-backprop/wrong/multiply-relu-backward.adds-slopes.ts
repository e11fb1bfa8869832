// message: multiplyBackward: Along a path slopes are multiplied, not added: outputGradient * b.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient + b, b: outputGradient + a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
