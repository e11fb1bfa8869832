// message: reluBackward: At x = 0 half of the gradient passed. Half would be possible too, but the course takes 0, as TensorFlow does.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}

export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return x.map((value, i) => ((Math.sign(value) + 1) / 2) * outputGradient[i]);
}
