// Two arrow functions, and `||` for the scale of zeros, which is 0.
type Quantized = { levels: number[]; scale: number };

export const quantize = (weights: number[], bits: number): Quantized => {
  const scale = Math.max(...weights, ...weights.map((weight) => -weight)) / (2 ** (bits - 1) - 1) || 1;
  return { scale, levels: weights.map((weight) => Math.round(weight / scale)) };
};

export const dequantize = ({ levels, scale }: Quantized): number[] => levels.map((level) => scale * level);
