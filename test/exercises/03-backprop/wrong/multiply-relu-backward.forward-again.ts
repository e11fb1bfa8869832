// message: reluBackward: That is the forward pass, relu(x). What passes back is outputGradient.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
