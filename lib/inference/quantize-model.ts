// A whole model in fewer bits: its matrices quantized, its biases as they were.
import {
  type Artifact,
  type Blueprint,
  checkWeights,
  expectedShapes,
  isQuantized,
  type Numbers,
  type Quantization,
  scalesName,
  type Weights,
  type WeightTensor,
} from '../artifact';
import { CourseError } from '../core';
import type { WeightMatrix } from './products/matrix';
import { quantize } from './products/quantize';

/**
 * The same model with its matrices in 16, 8, 4 or 2 bits: for `freezeModel` to run, or `writeArtifact` to store.
 * @param artifact in float32; it stays as it is.
 * @throws CourseError when it is quantized already or a weight is NaN or infinite.
 */
export function quantizeModel<B extends Blueprint>(
  { blueprint, weights }: Artifact<B>,
  quantization: Quantization,
): Artifact<B, Numbers> {
  if (blueprint.quantization) {
    throw new CourseError(
      `Expected float32 weights, got weights of ${blueprint.quantization.bits} bits. Quantize the original: ` +
        'what rounding has lost does not come back.',
    );
  }
  checkWeights(weights, expectedShapes(blueprint));
  const stored = new Map<string, WeightTensor<Numbers>>();
  for (const [name, tensor] of weights) {
    if (!isQuantized(name, tensor.shape)) {
      stored.set(name, tensor);
      continue;
    }
    const matrix = quantize(tensor, quantization);
    const { data } = matrix;
    const [inputs] = tensor.shape;
    stored.set(name, { shape: quantization.bits < 8 ? [inputs, data.length / inputs] : tensor.shape, data });
    if ('scales' in matrix) {
      stored.set(scalesName(name), { shape: [matrix.scales.length], data: matrix.scales });
    }
  }
  return { blueprint: { ...blueprint, quantization }, weights: stored };
}

/** Bytes of all tensors of a model, scales included, as a file holds them behind its header. */
export function tensorBytes(weights: Weights<Numbers>): number {
  return [...weights.values()].reduce((sum, { data }) => sum + data.byteLength, 0);
}

/** One matrix of a model, with its scales where it has some. */
export function matrixOf(
  weights: Weights<Numbers>,
  name: string,
  [inputs, outputs]: readonly [inputs: number, outputs: number],
  quantization?: Quantization,
): WeightMatrix {
  const data = weights.get(name)?.data;
  const scales = weights.get(scalesName(name))?.data;
  return {
    bits: quantization?.bits ?? 32,
    shape: [inputs, outputs],
    data,
    ...(scales && { scales }),
  } as WeightMatrix;
}
