// The one hot loop of inference, written to be read. The SIMD kernel computes the same, four numbers at a time.
import type { Activation } from '../../artifact';
import type { Bits, WeightMatrix } from './matrix';

/** Outputs that the SIMD kernel computes at once. */
export const BLOCK = 16;

/** The length of a row of `count` activations as it lies in memory: rounded up to whole blocks. */
export function padded(count: number): number {
  return Math.ceil(count / BLOCK) * BLOCK;
}

/** A way to compute matrix products, and the memory it computes in. */
export interface Kernel {
  readonly name: 'simd' | 'plain';
  /** Zeros to keep; called while a model is loaded and never after. */
  floats(length: number): Float32Array;
  /**
   * Copies a matrix, in as many bits as it has, to where the kernel can multiply by it.
   * @param bias (outputs). Default: zeros.
   */
  pack(matrix: WeightMatrix, bias?: Float32Array): PackedMatrix;
}

/** A matrix of weights in a kernel's memory. Whoever multiplies by it need not know in how many bits it lies there. */
export interface PackedMatrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly bits: Bits;
  /**
   * Overwrites the rows of `out` with `activation(x weights + bias)`.
   *
   * At 8, 4 and 2 bits each row of x becomes whole numbers as well, by its own largest value, and the sums are integers.
   * A row gives the same bits alone and among others.
   * @param x (rows, padded inputs), from `floats`
   * @param out (rows, padded outputs), from `floats`
   * @param rows Default 1.
   * @param activation Default 'none'.
   */
  multiply(x: Float32Array, out: Float32Array, rows?: number, activation?: Activation): void;
  /** A copy of the matrix in use, as it would be stored. */
  unpack(): WeightMatrix;
  /** A copy of the bias in use; (outputs). */
  unpackBias(): Float32Array;
}

/** How much a kernel must hold. */
export interface Room {
  /** Bytes of all matrices (`matrixBytes`) and of all `floats` (4 each). */
  readonly bytes: number;
  /** The largest `padded(inputs)` or `padded(outputs)` of a matrix of 8 bits or fewer. Default 0. */
  readonly widest?: number;
}

/** What a smaller output is raised to: relu is `max(0, sum)`, and no activation `max(-Infinity, sum)`. */
export function leastOutput(activation: Activation): number {
  return activation === 'relu' ? 0 : Number.NEGATIVE_INFINITY;
}
