// message: Symmetric means: from -largest to +largest. The smallest weight plays no part of its own: the scale is the largest absolute weight / largest level.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const range = Math.max(...weights) - Math.min(...weights);
  const scale = range === 0 ? 1 : range / (2 ** bits - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
