// message: reluBackward: The gradient passed wherever x is not 0, since JavaScript takes every other number for true. Ask whether x is above 0: x[i] > 0.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value ? outputGradient[i] : 0));
}
