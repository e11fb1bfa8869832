// A model's weights as inference keeps them: in the kernel's memory, read and never written.
import {
  type Artifact,
  type MlpBlueprint,
  type Numbers,
  scalesName,
  type Weights,
  type WeightTensor,
} from '../artifact';
import { type Kernel, type PackedMatrix, padded, type Room } from './products/kernel';
import { dequantize } from './products/quantize';
import { matrixOf } from './quantize-model';
import { CHUNK } from './scratch';
import { matrixBytes } from './wasm/simd';

/** The room that a model takes in a kernel: weights, biases and scratch memory. */
export function roomFor({ layers, quantization }: MlpBlueprint): Room {
  const widths = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)].map(padded);
  const bits = quantization?.bits ?? 32;
  const weights = layers.map(({ inputs, outputs }) => matrixBytes(inputs, outputs, bits));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return { bytes: sum(weights) + 4 * CHUNK * sum(widths), widest: Math.max(...widths) };
}

/** Copies a model's weights into the kernel's memory, layer by layer, in as many bits as they have. */
export function packLayers(
  { blueprint, weights }: Artifact<MlpBlueprint, Numbers>,
  kernel: Kernel,
): PackedMatrix[] {
  return blueprint.layers.map(({ name, inputs, outputs }) => {
    const bias = weights.get(`${name}/bias`) as WeightTensor;
    const matrix = matrixOf(weights, `${name}/kernel`, [inputs, outputs], blueprint.quantization);
    return kernel.pack(matrix, bias.data);
  });
}

/** Copies the weights back out as they are in use: what a file of the model would hold. */
export function unpackStored({ layers }: MlpBlueprint, packed: readonly PackedMatrix[]): Weights<Numbers> {
  const weights = new Map<string, WeightTensor<Numbers>>();
  layers.forEach(({ name, inputs, outputs }, l) => {
    const matrix = packed[l].unpack();
    const { bits, data } = matrix;
    const shape = [inputs, bits < 8 ? data.length / inputs : outputs];
    weights.set(`${name}/kernel`, { shape, data });
    if ('scales' in matrix) {
      weights.set(scalesName(`${name}/kernel`), { shape: [matrix.scales.length], data: matrix.scales });
    }
    weights.set(`${name}/bias`, { shape: [outputs], data: packed[l].unpackBias() });
  });
  return weights;
}

/** Copies the weights out as float32: what they stand for. */
export function unpackFloats({ layers }: MlpBlueprint, packed: readonly PackedMatrix[]): Weights {
  const weights = new Map<string, WeightTensor>();
  layers.forEach(({ name, outputs }, l) => {
    weights.set(`${name}/kernel`, dequantize(packed[l].unpack()));
    weights.set(`${name}/bias`, { shape: [outputs], data: packed[l].unpackBias() });
  });
  return weights;
}
