// Biases and scales as the kernels keep them: filled up to whole blocks of outputs.
import { padded } from './kernel';
import type { QuantizedMatrix, WeightMatrix } from './matrix';

/** A bias, or zeros where there is none; (outputs) -> (padded outputs). */
export function paddedBias(outputs: number, bias?: Float32Array): Float32Array {
  const filled = new Float32Array(padded(outputs));
  if (bias) filled.set(bias);
  return filled;
}

/** One scale for each output, whether or not they share one; (1) or (outputs) -> (padded outputs). */
export function paddedScales({ scales, shape: [, outputs] }: QuantizedMatrix): Float32Array {
  const filled = new Float32Array(padded(outputs));
  if (scales.length === 1) filled.fill(scales[0], 0, outputs);
  else filled.set(scales);
  return filled;
}

/** The same matrix in arrays of its own. */
export function copyMatrix(matrix: WeightMatrix): WeightMatrix {
  const copy = { ...matrix, data: matrix.data.slice() };
  return ('scales' in matrix ? { ...copy, scales: matrix.scales.slice() } : copy) as WeightMatrix;
}
