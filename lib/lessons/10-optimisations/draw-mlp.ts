// A model with drawn weights and inputs for it: for clocks and for comparisons of bits, which any numbers will do for.
import type { Artifact, DenseBlueprint, MlpBlueprint, WeightTensor } from '../../artifact';
import { random } from '../../core';

/**
 * An untrained MLP: relu between the layers, normal weights of standard deviation 1 / sqrt(inputs), biases of 0.1.
 * @param layerSizes inputs, then the outputs of each layer.
 */
export function drawMlp(layerSizes: readonly number[], seed: number | string): Artifact<MlpBlueprint> {
  const { normal } = random(seed);
  const weights = new Map<string, WeightTensor>();
  const last = layerSizes.length - 2;
  const layers = layerSizes.slice(1).map((outputs, l): DenseBlueprint => {
    const [inputs, name] = [layerSizes[l], `layer${l + 1}`];
    const draw = (length: number, deviation: number) =>
      Float32Array.from({ length }, () => normal(0, deviation));
    weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: draw(inputs * outputs, inputs ** -0.5) });
    weights.set(`${name}/bias`, { shape: [outputs], data: draw(outputs, 0.1) });
    return { name, type: 'dense', inputs, outputs, activation: l < last ? 'relu' : 'none' };
  });
  return { blueprint: { format: 'course-model/1', kind: 'mlp', layers }, weights };
}

/** Inputs from 0 to 1, (rows, inputs). */
export function drawRows(rows: number, inputs: number, seed: number | string): Float32Array[] {
  const { next } = random(seed);
  return Array.from({ length: rows }, () => Float32Array.from({ length: inputs }, next));
}
