// Random models for the tests, their files, and the slowest, plainest forward pass to hold them against.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Artifact,
  type DenseBlueprint,
  type MlpBlueprint,
  type WeightTensor,
  writeArtifact,
} from 'course/artifact';
import { random } from 'course/core';

/** An MLP with normal weights of standard deviation 1 / sqrt(inputs): activations keep their size. */
export function drawModel(layerSizes: readonly number[], seed: string | number): Artifact<MlpBlueprint> {
  const { normal } = random(seed);
  const weights = new Map<string, WeightTensor>();
  const layers = layerSizes.slice(1).map((outputs, l): DenseBlueprint => {
    const [inputs, name] = [layerSizes[l], `layer${l + 1}`];
    const draw = (length: number, deviation: number) =>
      Float32Array.from({ length }, () => normal(0, deviation));
    weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: draw(inputs * outputs, inputs ** -0.5) });
    weights.set(`${name}/bias`, { shape: [outputs], data: draw(outputs, 0.1) });
    return { name, type: 'dense', inputs, outputs, activation: l < layerSizes.length - 2 ? 'relu' : 'none' };
  });
  return { blueprint: { format: 'course-model/1', kind: 'mlp', layers }, weights };
}

/** An input from 0 to 1, as float32. */
export function drawInput(length: number, seed: string | number): Float32Array {
  const { next } = random(seed);
  return Float32Array.from({ length }, () => next());
}

/** The logits in float64, by a double loop over the artifact's own tensors. */
export function naiveLogits(
  { blueprint, weights }: Artifact<MlpBlueprint>,
  input: ArrayLike<number>,
): number[] {
  let x = Array.from(input);
  for (const { name, outputs, activation } of blueprint.layers) {
    const kernel = (weights.get(`${name}/kernel`) as WeightTensor).data;
    const bias = (weights.get(`${name}/bias`) as WeightTensor).data;
    x = Array.from({ length: outputs }, (_, o) => {
      const sum = x.reduce((sum, value, i) => sum + value * kernel[i * outputs + o], bias[o]);
      return activation === 'relu' ? Math.max(0, sum) : sum;
    });
  }
  return x;
}

const folder = mkdtempSync(join(tmpdir(), 'course-inference-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a model to a file that is gone after the tests. @returns its path. */
export function saveModel(name: string, artifact: Artifact): string {
  const path = join(folder, `${name}.safetensors`);
  writeArtifact(path, artifact);
  return path;
}
