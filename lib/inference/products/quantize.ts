// Quantization: a few bits a weight instead of 32. Symmetric: 0 stays 0, and -x gets the opposite number of x.
import type { WeightTensor } from '../../artifact';
import { CourseError, ShapeError, showShape } from '../../core';
import { type Bits, rowBytes, toBfloat16, type WeightMatrix, weightAt } from './matrix';

/** How weights are quantized. */
export interface Quantization {
  /** 32 leaves float32 as it is; 16 is bfloat16; 8, 4 and 2 are whole numbers up to 127, 7 and 1. */
  readonly bits: Bits;
  /** One scale for the whole matrix, or one for each output (its channel). Without meaning at 32 and 16 bits. */
  readonly per: 'tensor' | 'channel';
}

/** The largest whole number: 127, 7 or 1. The smallest is its opposite, so one pattern of bits is never used. */
export function largestLevel(bits: 8 | 4 | 2): number {
  return 2 ** (bits - 1) - 1;
}

/**
 * Quantizes a matrix: scale = largest absolute weight / largest level; each weight becomes the nearest level.
 *
 * Of two levels equally near the one above is taken, as `Math.round` does. A matrix or channel of zeros has scale 1.
 * @param tensor (inputs, outputs).
 * @throws ShapeError when it has no two axes; CourseError when a weight is NaN or infinite.
 */
export function quantize({ shape, data }: WeightTensor, { bits, per }: Quantization): WeightMatrix {
  if (shape.length !== 2) {
    throw new ShapeError(
      `Expected a matrix (inputs, outputs), got a tensor of shape ${showShape(shape)}. Leave it in float32.`,
    );
  }
  const [inputs, outputs] = shape;
  if (!data.every(Number.isFinite)) {
    throw new CourseError(
      'Expected finite weights, got NaN or Infinity. Train again at a lower learning rate.',
    );
  }
  if (bits === 32) return { bits, shape: [inputs, outputs], data: data.slice() };
  if (bits === 16) return { bits, shape: [inputs, outputs], data: Uint16Array.from(data, toBfloat16) };
  const scales = scalesOf(data, outputs, per).map((largest) =>
    largest === 0 ? 1 : largest / largestLevel(bits),
  );
  const packed = new (bits === 8 ? Int8Array : Uint8Array)(inputs * rowBytes(outputs, bits));
  const perByte = 8 / bits;
  for (let at = 0; at < data.length; at++) {
    const o = at % outputs;
    const level = Math.round(data[at] / scales[scales.length === 1 ? 0 : o]);
    const byte = Math.floor(at / outputs) * rowBytes(outputs, bits) + Math.floor(o / perByte);
    packed[byte] |= (level & (2 ** bits - 1)) << (bits * (o % perByte));
  }
  return { bits, shape: [inputs, outputs], data: packed, scales };
}

/** The weights that a quantized matrix stands for, as float32; (inputs, outputs). */
export function dequantize(matrix: WeightMatrix): WeightTensor {
  const [inputs, outputs] = matrix.shape;
  const data = new Float32Array(inputs * outputs);
  for (let at = 0; at < data.length; at++)
    data[at] = weightAt(matrix, Math.floor(at / outputs), at % outputs);
  return { shape: [inputs, outputs], data };
}

/** The largest absolute weight: of all (1), or of each output (outputs). */
function scalesOf(data: Float32Array, outputs: number, per: Quantization['per']): Float32Array {
  const largest = new Float32Array(per === 'tensor' ? 1 : outputs);
  data.forEach((weight, at) => {
    const c = per === 'tensor' ? 0 : at % outputs;
    largest[c] = Math.max(largest[c], Math.abs(weight));
  });
  return largest;
}
