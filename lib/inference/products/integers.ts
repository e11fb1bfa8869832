// What stands before and after an integer product, the same for both kernels: so both give the same bits.
import type { Activation } from '../../artifact';
import { leastOutput } from './kernel';

/** Inputs become whole numbers up to this, as weights of 8 bits do. */
const LARGEST = 127;

/**
 * Turns one row of inputs into whole numbers from -127 to 127, by its own largest absolute value.
 * @param levels (inputs) is overwritten.
 * @returns what 1 is worth; 1 for a row of zeros, and NaN for a row that is not finite.
 */
export function quantizeRow(x: Float32Array, start: number, inputs: number, levels: Int16Array): number {
  let largest = 0;
  for (let i = start; i < start + inputs; i++) largest = Math.max(largest, Math.abs(x[i]));
  const perUnit = largest === 0 ? 0 : LARGEST / largest;
  for (let i = 0; i < inputs; i++) levels[i] = Math.round(x[start + i] * perUnit);
  return largest === 0 ? 1 : largest / LARGEST;
}

/**
 * Turns integer sums back into outputs: `activation(sum * unit * scale + bias)`.
 * @param sums (padded outputs)
 * @param scales (padded outputs)
 */
export function finish(
  sums: Int32Array,
  unit: number,
  { scales, bias }: { readonly scales: Float32Array; readonly bias: Float32Array },
  out: Float32Array,
  start: number,
  activation: Activation,
): void {
  const least = leastOutput(activation);
  for (let o = 0; o < bias.length; o++) {
    out[start + o] = Math.max(sums[o] * unit * scales[o] + bias[o], least);
  }
}
