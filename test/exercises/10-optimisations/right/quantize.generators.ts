// Generators of levels and of weights.
function* rounded(weights: number[], scale: number): Generator<number> {
  for (const weight of weights) yield Math.round(weight / scale);
}

function* restored(levels: number[], scale: number): Generator<number> {
  for (const level of levels) yield level * scale;
}

export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = Math.max(Math.max(...weights), -Math.min(...weights));
  const scale = largest ? largest / (2 ** (bits - 1) - 1) : 1;
  return { levels: [...rounded(weights, scale)], scale };
}

export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return [...restored(quantized.levels, quantized.scale)];
}
