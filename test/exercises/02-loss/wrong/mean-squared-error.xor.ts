// message: In TypeScript ^ is not a power but XOR: write ** 2.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  return predictions.reduce((sum, value, i) => sum + ((value - targets[i]) ^ 2), 0) / predictions.length;
}
