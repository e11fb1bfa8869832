// message: The quotient was cut off. Take the nearest level: round, do not cut off. 2.8 is nearer to 3 than to 2.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.trunc(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
