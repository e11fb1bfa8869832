// message: multiplyBackward: That is outputGradient times the product. The slope of a * b by a is b alone, not a * b.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * a * b, b: outputGradient * a * b };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
