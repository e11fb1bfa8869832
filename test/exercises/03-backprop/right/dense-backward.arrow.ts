// Style: an arrow in a constant, dot and outer as small functions.
type Gradients = { x: number[]; weights: number[][]; bias: number[] };

const dot = (a: number[], b: number[]): number => a.reduceRight((sum, value, i) => sum + value * b[i], 0);
const outer = (a: number[], b: number[]): number[][] => a.map((left) => b.map((right) => left * right));

export const denseBackward = (x: number[], weights: number[][], outputGradient: number[]): Gradients => ({
  bias: outputGradient.map((gradient) => gradient),
  weights: outer(x, outputGradient),
  x: weights.map((row) => dot(row, outputGradient)),
});
