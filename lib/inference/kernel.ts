// The one hot loop of inference, written to be read. The SIMD kernel computes the same, four numbers at a time.
import type { Activation } from '../artifact';

/** Outputs that the kernels compute at once. */
export const BLOCK = 16;

/**
 * A number of outputs as it lies in memory: rounded up to whole blocks.
 *
 * The weights of the outputs that are too many are zero, so no loop needs a special case for its end.
 */
export function padded(outputs: number): number {
  return Math.ceil(outputs / BLOCK) * BLOCK;
}

/** A way to compute dense layers, and the memory it computes in. */
export interface Kernel {
  readonly name: 'simd' | 'plain';
  /** Zeros to keep; called while a model is loaded and never after. */
  allocate(length: number): Float32Array;
  /**
   * Overwrites `out` with `activation(x weights + bias)`; (inputs) -> (padded outputs).
   * @param x (inputs), or longer: what lies behind the inputs is not read
   * @param weights (inputs, padded outputs)
   * @param bias (padded outputs)
   */
  dense(
    x: Float32Array,
    weights: Float32Array,
    bias: Float32Array,
    out: Float32Array,
    activation: Activation,
  ): void;
}

/** Plain loops: the fallback where WebAssembly has no SIMD, and the oracle of the tests. */
export const plainKernel: Kernel = {
  name: 'plain',
  allocate: (length) => new Float32Array(length),
  dense(x, weights, bias, out, activation) {
    const least = leastOutput(activation);
    for (let o = 0; o < out.length; o += 4) {
      // Four outputs at a time: each input is read once for all four, and the four sums don't wait for each other.
      let a = bias[o];
      let b = bias[o + 1];
      let c = bias[o + 2];
      let d = bias[o + 3];
      for (let i = 0, at = o; at < weights.length; i++, at += out.length) {
        a += x[i] * weights[at];
        b += x[i] * weights[at + 1];
        c += x[i] * weights[at + 2];
        d += x[i] * weights[at + 3];
      }
      out[o] = Math.max(a, least);
      out[o + 1] = Math.max(b, least);
      out[o + 2] = Math.max(c, least);
      out[o + 3] = Math.max(d, least);
    }
  },
};

/** What a smaller output is raised to: relu is `max(0, sum)`, and no activation `max(-Infinity, sum)`. */
export function leastOutput(activation: Activation): number {
  return activation === 'relu' ? 0 : Number.NEGATIVE_INFINITY;
}
