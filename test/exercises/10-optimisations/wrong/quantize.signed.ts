// message: The largest weight was taken with its sign, and the largest absolute weight may be a negative one: take Math.abs first.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights);
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
