// message: multiplyBackward: a and b are swapped: when a grows by 1, a * b grows by b, so b stands in the gradient of a.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * a, b: outputGradient * b };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
