// message: reluBackward: Each x got the gradient of the first output. What passes at place i is outputGradient[i].
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value) => (value > 0 ? outputGradient[0] : 0));
}
