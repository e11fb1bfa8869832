// A model of one layer, of any size, for clocks: how long a product takes does not depend on what is in the matrix.
import type { Artifact, MlpBlueprint } from '../artifact';

/** One dense layer without activation whose weights are all 1/100 and whose biases are 0. */
export function oneLayer(inputs: number, outputs: number): Artifact<MlpBlueprint> {
  const kernel = { shape: [inputs, outputs], data: new Float32Array(inputs * outputs).fill(0.01) };
  const bias = { shape: [outputs], data: new Float32Array(outputs) };
  return {
    blueprint: {
      format: 'course-model/1',
      kind: 'mlp',
      layers: [{ name: 'layer1', type: 'dense', inputs, outputs, activation: 'none' }],
    },
    weights: new Map([
      ['layer1/kernel', kernel],
      ['layer1/bias', bias],
    ]),
  };
}
