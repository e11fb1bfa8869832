// message: The loop ends at a weight of 0, which was taken for the end of the list. Go on while `i < weights.length`.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  const levels: number[] = [];
  for (let i = 0; weights[i]; i++) levels.push(Math.round(weights[i] / scale));
  return { levels, scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
