// A quantized model in a file: its matrices in fewer bits, each with its scales beside it; all else stays float32.
import { CourseError, DataError, type Shape } from '../core';
import { dtypeOf } from './dtypes';
import type { Dtype } from './safetensors-header';
import type { Numbers, Weights } from './weights';

/** How the matrices of a model are stored. */
export interface Quantization {
  /** 16: bfloat16. 8: one whole number a byte. 4 and 2: two and four a byte, each row of outputs in whole bytes. */
  readonly bits: 16 | 8 | 4 | 2;
  /** One scale for a whole matrix, or one for each output (its channel). Without meaning at 16 bits. */
  readonly per: 'tensor' | 'channel';
}

const DTYPES: Readonly<Record<Quantization['bits'], Dtype>> = { 16: 'BF16', 8: 'I8', 4: 'U8', 2: 'U8' };

/** Whether a tensor is stored in fewer bits: matrices are; vectors and embeddings, which are looked up, are not. */
export function isQuantized(name: string, shape: Shape): boolean {
  return shape.length === 2 && !name.startsWith('embedding/');
}

/** The name of the tensor that holds a matrix's scales. */
export function scalesName(name: string): string {
  return `${name}/scales`;
}

/** The shapes of a quantized model's tensors, from those of the same model in float32. */
export function quantizedShapes(
  shapes: ReadonlyMap<string, Shape>,
  { bits, per }: Quantization,
): Map<string, Shape> {
  const stored = new Map<string, Shape>();
  for (const [name, shape] of shapes) {
    if (!isQuantized(name, shape)) {
      stored.set(name, shape);
      continue;
    }
    const [inputs, outputs] = shape;
    stored.set(name, bits < 8 ? [inputs, Math.ceil((outputs * bits) / 8)] : [inputs, outputs]);
    if (bits < 16) stored.set(scalesName(name), [per === 'tensor' ? 1 : outputs]);
  }
  return stored;
}

/**
 * Checks that each tensor is of the type that the blueprint says.
 * @throws DataError naming the tensor; CourseError when a bfloat16 is NaN or infinite.
 */
export function checkTypes(weights: Weights<Numbers>, quantization?: Quantization): void {
  for (const [name, { shape, data }] of weights) {
    const expected = quantization && isQuantized(name, shape) ? DTYPES[quantization.bits] : 'F32';
    if (dtypeOf(data) !== expected) {
      throw new DataError(
        `Expected numbers of type ${expected} in "${name}" as the blueprint says, got ${dtypeOf(data)}. ` +
          'Export the model again.',
      );
    }
    // Exponent of eight ones: Infinity or NaN, as in float32.
    if (expected === 'BF16' && data.some((half: number) => (half & 0x7f80) === 0x7f80)) {
      throw new CourseError(
        `Expected finite weights, got NaN or Infinity in "${name}". Quantize finite weights.`,
      );
    }
  }
}
