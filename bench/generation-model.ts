// The models of bench/generation.ts: random weights of a given shape, in a file that PyTorch reads too.
import { expectedShapes, type GptBlueprint, type WeightTensor, writeArtifact } from 'course/artifact';
import { random, sizeOf } from 'course/core';

/** A blueprint with the course's sizes, or what is changed of them. */
export function blueprintOf(changes: Partial<GptBlueprint> = {}): GptBlueprint {
  return {
    ...{ format: 'course-model/1', kind: 'gpt', vocabularySize: 1024, contextLength: 128 },
    ...{ numLayers: 4, numHeads: 4, width: 128, hiddenWidth: 512, ...changes },
  };
}

/** Writes a GPT of seeded normal weights; matrices of standard deviation 1 / sqrt(inputs). */
export function writeRandomGpt(path: string, blueprint: GptBlueprint): void {
  const { normal } = random('generation');
  const weights = new Map<string, WeightTensor>();
  for (const [name, shape] of expectedShapes(blueprint)) {
    const isGain = name.endsWith('norm');
    const deviation = name.startsWith('embedding') ? 0.5 : shape[0] ** -0.5;
    const data = Float32Array.from({ length: sizeOf(shape) }, () => (isGain ? 1 : normal(0, deviation)));
    weights.set(name, { shape, data });
  }
  writeArtifact(path, { blueprint, weights });
}
