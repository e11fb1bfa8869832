// message: reluBackward: The gradients you were given have changed: your function changed what it was given. Build a new array, for instance with x.map(...).
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  for (let i = 0; i < x.length; i++) {
    if (x[i] <= 0) outputGradient[i] = 0;
  }
  return outputGradient;
}
