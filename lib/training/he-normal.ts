// The numbers that a matrix of weights starts at.
import type { Random } from '../core';

/**
 * Normal draws of standard deviation sqrt(2 / inputs), which keeps the size of the signal through relu layers (He et al.
 * 2015, arXiv 1502.01852); (inputs, outputs), row by row.
 */
export function heNormal(inputs: number, outputs: number, random: Random): Float32Array {
  const deviation = Math.sqrt(2 / inputs);
  return Float32Array.from({ length: inputs * outputs }, () => random.normal(0, deviation));
}
