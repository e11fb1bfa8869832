// message: The scale was rounded, and the levels made with it are others. Leave the scale as it is.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = Number((largest / (2 ** (bits - 1) - 1)).toFixed(2)) || 1;
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
