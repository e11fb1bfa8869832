// message: The scale is positive: take Math.abs of the weight that is the farthest from 0.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const farthest = weights.reduce((far, weight) => (Math.abs(weight) > Math.abs(far) ? weight : far), 0);
  const scale = farthest === 0 ? 1 : farthest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
