// Style: arrows in constants.
export const multiplyBackward = (a: number, b: number, outputGradient: number): { a: number; b: number } => ({
  b: a * outputGradient,
  a: b * outputGradient,
});

export const reluBackward = (x: number[], outputGradient: number[]): number[] =>
  outputGradient.map((gradient, i) => (x[i] > 0 ? gradient : 0));
