// Typed arrays inside, plain arrays out.
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const largest = sizes[sizes.length - 1];
  const scale = largest === 0 ? 1 : largest / ((1 << (bits - 1)) - 1);
  return { levels: Array.from(Int8Array.from(weights, (weight) => Math.round(weight / scale))), scale };
}

export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  return Array.from(Float64Array.from(quantized.levels).map((level) => level * quantized.scale));
}
