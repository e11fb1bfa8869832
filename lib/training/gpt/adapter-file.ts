// An adapter as a file of its own: what was learned, and the fingerprint of the weights that it corrects.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeSafetensors, encodeSafetensors, fingerprint } from '../../artifact';
import { CourseError, DataError, writeAtomically } from '../../core';
import { readWeights, writeWeights } from '../weights';
import { addLora, removeLora } from './lora';
import type { GptModel, GptParameter } from './parameters';

/** Name and version of the format. */
const FORMAT = 'course-adapter/1';

/**
 * Writes a model's adapters, and nothing of its weights but their fingerprint.
 * @param path by convention `NAME.safetensors`; a file of that name is replaced in one step.
 * @returns the bytes of the file.
 * @throws CourseError for a model without adapters.
 */
export function exportAdapters(model: GptModel, path: string): number {
  const [first] = model.adapters.values();
  if (first === undefined) {
    throw new CourseError(
      'Expected a model with adapters, got one without. Fine-tune it with method "lora".',
    );
  }
  const metadata = {
    format: FORMAT,
    base: fingerprint(model.weights()),
    kernels: JSON.stringify([...model.adapters.keys()]),
    rank: String(first.down.variable.shape[1]),
    scale: String(first.scale.dataSync()[0]),
  };
  const bytes = encodeSafetensors({ weights: readWeights(matricesOf(model)), metadata });
  writeAtomically(path, bytes);
  return bytes.length;
}

/**
 * Puts adapters from a file beside the weights that they were trained with. Afterwards only they would learn.
 * @throws DataError when the file is no adapter, or belongs to other weights; CourseError for a model that has
 *   adapters already.
 */
export function loadAdapters(model: GptModel, path: string): void {
  const { weights, metadata } = decodeSafetensors(readFileSync(path));
  if (metadata.format !== FORMAT) {
    throw new DataError(
      `${basename(path)}: Expected an adapter (${FORMAT}), got ${metadata.format ?? 'something else'}. ` +
        'Write one with exportAdapters.',
    );
  }
  const own = fingerprint(model.weights());
  if (metadata.base !== own) {
    throw new DataError(
      `${basename(path)}: Expected the weights ${metadata.base.slice(0, 12)}, which this adapter corrects, ` +
        `got ${own.slice(0, 12)}. Load the model that it was trained with.`,
    );
  }
  addLora(model, settingsOf(metadata));
  try {
    writeWeights(matricesOf(model), weights);
  } catch (error) {
    removeLora(model);
    throw error;
  }
}

function settingsOf({ kernels, rank, scale }: Readonly<Record<string, string>>) {
  const names = (JSON.parse(kernels) as string[]).map((name) => name.replace(/^block\d+\//, ''));
  return { rank: Number(rank), alpha: Number(rank) * Number(scale), kernels: [...new Set(names)] };
}

function matricesOf({ adapters }: GptModel): GptParameter[] {
  return [...adapters.values()].flatMap(({ down, up }) => [down, up]);
}
