// message: reluBackward: The gradient was multiplied by relu(x). The slope of relu is 1 or 0, not x.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => Math.max(0, value) * outputGradient[i]);
}
