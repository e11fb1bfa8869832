// A small model for the tests: 3 inputs, 4 hidden, 2 classes, drawn from a seed.
import type { MlpBlueprint, Weights, WeightTensor } from 'course/artifact';
import { random } from 'course/core';

export const blueprint: MlpBlueprint = {
  format: 'course-model/1',
  kind: 'mlp',
  layers: [
    { name: 'layer1', type: 'dense', inputs: 3, outputs: 4, activation: 'relu' },
    { name: 'layer2', type: 'dense', inputs: 4, outputs: 2, activation: 'none' },
  ],
  classes: ['Adelie', 'Gentoo'],
};

/** Normal draws; the same for the same seed. */
export function drawWeights(seed: string | number = 1): Map<string, WeightTensor> {
  const { normal } = random(seed);
  const draw = (...shape: number[]): WeightTensor => ({
    shape,
    data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => normal()),
  });
  return new Map([
    ['layer1/kernel', draw(3, 4)],
    ['layer1/bias', draw(4)],
    ['layer2/kernel', draw(4, 2)],
    ['layer2/bias', draw(2)],
  ]);
}

/** The weights with one number replaced. */
export function withWeight(weights: Weights, name: string, at: number, value: number): Weights {
  const { shape, data } = weights.get(name) as WeightTensor;
  return new Map(weights).set(name, { shape, data: data.with(at, value) });
}
