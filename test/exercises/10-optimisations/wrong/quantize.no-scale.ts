// message: These are the levels alone. Return an object: { levels, scale }. Nobody can go back without the scale.
export function quantize(weights: number[], bits: number) {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  return weights.map((weight) => Math.round(weight / scale));
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
