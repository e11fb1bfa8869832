// Plain loops with counters.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i]));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  const levels: number[] = [];
  for (let i = 0; i < weights.length; i++) levels.push(Math.round(weights[i] / scale));
  return { levels, scale };
}

export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  const weights: number[] = [];
  for (const level of quantized.levels) weights.push(level * quantized.scale);
  return weights;
}
