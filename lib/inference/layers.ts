// A model's weights as inference keeps them: in the kernel's memory, read and never written.
import type { Artifact, MlpBlueprint, Weights, WeightTensor } from '../artifact';
import { type Kernel, type PackedMatrix, padded, type Room } from './kernel';
import { CHUNK } from './scratch';
import { matrixBytes } from './simd';

/** The room that a model takes in a kernel: weights, biases and scratch memory. */
export function roomFor({ layers }: MlpBlueprint): Room {
  const widths = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)].map(padded);
  const weights = layers.map(({ inputs, outputs }) => matrixBytes(inputs, outputs, 32));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return { bytes: sum(weights) + 4 * CHUNK * sum(widths), widest: Math.max(...widths) };
}

/** Copies a model's weights into the kernel's memory, layer by layer. */
export function packLayers({ blueprint, weights }: Artifact<MlpBlueprint>, kernel: Kernel): PackedMatrix[] {
  return blueprint.layers.map(({ name, inputs, outputs }) => {
    const { data } = weights.get(`${name}/kernel`) as WeightTensor;
    const bias = weights.get(`${name}/bias`) as WeightTensor;
    return kernel.pack({ bits: 32, shape: [inputs, outputs], data }, bias.data);
  });
}

/** Copies the weights back out: what is in use, as the artifact would hold it. */
export function unpackLayers({ layers }: MlpBlueprint, packed: readonly PackedMatrix[]): Weights {
  const weights = new Map<string, WeightTensor>();
  layers.forEach(({ name, inputs, outputs }, l) => {
    weights.set(`${name}/kernel`, {
      shape: [inputs, outputs],
      data: packed[l].unpack().data as Float32Array,
    });
    weights.set(`${name}/bias`, { shape: [outputs], data: packed[l].unpackBias() });
  });
  return weights;
}
