// Style: products and a map.
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  return { a: outputGradient * b, b: outputGradient * a };
}
export function reluBackward(x: number[], outputGradient: number[]): number[] {
  return outputGradient.map((gradient, i) => (x[i] <= 0 ? 0 : gradient));
}
