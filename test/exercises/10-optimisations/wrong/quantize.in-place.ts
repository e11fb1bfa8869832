// message: Your function changed what it was given: it wrote the levels into `weights`. Make a new list: `weights.map(...)`.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(...weights.map(Math.abs));
  const scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  for (let i = 0; i < weights.length; i++) weights[i] = Math.round(weights[i] / scale);
  return { levels: [...weights], scale };
}
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return quantized.levels.map((level) => level * quantized.scale);
}
