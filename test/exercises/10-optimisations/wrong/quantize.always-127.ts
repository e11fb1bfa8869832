// message: 127 belongs to 8 bits. The largest level is 2 ** (bits - 1) - 1: 7 at 4 bits, 1 at 2.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / 127;
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
