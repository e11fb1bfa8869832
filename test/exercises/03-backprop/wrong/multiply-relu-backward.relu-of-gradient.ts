// message: reluBackward: x was not looked at: x decides, not the sign of the gradient.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(_x: number[], outputGradient: number[]): number[] {
  return outputGradient.map((gradient) => Math.max(0, gradient));
}
