// message: reluBackward: The gradients that stop were left out. Put a 0 in their place: one for each x.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return outputGradient.filter((_, i) => x[i] > 0);
}
