// Checkpoints: all that a training needs to go on as if it had never stopped.
import { readFileSync } from 'node:fs';
import { decodeSafetensors, encodeSafetensors, type Weights, type WeightTensor } from '../artifact';
import { DataError, writeAtomically } from '../core';
import type { Best } from './early-stopping';
import type { History } from './history';
import { expectSealed, sealOf } from './seal';

/** Name and version of the format. */
export const CHECKPOINT_FORMAT = 'course-checkpoint/1';

/** The settings that a resumed training must share with the one that wrote the checkpoint. */
export interface CheckpointSettings {
  readonly optimizer: string;
  readonly batchSize: number;
  readonly seed: number | string;
  readonly shuffle: boolean;
  readonly layerSizes: readonly number[];
}

/**
 * The state after an epoch. There is no state of a random stream: what is drawn depends on the seed, the epoch and
 * the step alone, and these are here.
 */
export interface Checkpoint {
  readonly settings: CheckpointSettings;
  /** Epochs and steps done, and the losses so far. */
  readonly history: History;
  readonly weights: Weights;
  /** What the optimizer remembers of each parameter. */
  readonly optimizerState: Weights;
  /** The best epoch, when early stopping watches. */
  readonly best?: Best;
}

/** Writes a checkpoint; a file of that name is replaced in one step, so a killed program leaves a whole one. */
export function saveCheckpoint(path: string, checkpoint: Checkpoint): void {
  const { settings, history, weights, optimizerState, best } = checkpoint;
  const tensors = new Map<string, WeightTensor>([
    ...prefixed('model/', weights),
    ...prefixed('optimizer/', optimizerState),
    ...prefixed('best/', best?.weights ?? new Map()),
  ]);
  const bestFacts = best && { epoch: best.epoch, loss: best.loss };
  const state = JSON.stringify({ settings, history, best: bestFacts });
  writeAtomically(
    path,
    encodeSafetensors({
      weights: tensors,
      metadata: { format: CHECKPOINT_FORMAT, state, seal: sealOf(state, tensors) },
    }),
  );
}

/**
 * Reads a checkpoint.
 * @throws DataError when the file is missing, cut short, damaged, or no checkpoint.
 */
export function loadCheckpoint(path: string): Checkpoint {
  const { weights, metadata } = decodeSafetensors(readBytes(path));
  if (metadata.format !== CHECKPOINT_FORMAT) {
    throw new DataError(
      `Expected a checkpoint (${CHECKPOINT_FORMAT}) in ${path}, got ${metadata.format ?? 'another safetensors file'}. ` +
        'Pass the file that fit wrote with the option checkpoint.',
    );
  }
  expectSealed(path, metadata, weights);
  const { settings, history, best } = JSON.parse(metadata.state);
  return {
    settings,
    history,
    weights: under('model/', weights),
    optimizerState: under('optimizer/', weights),
    best: best && { ...best, weights: under('best/', weights) },
  };
}

/** @throws DataError naming the first setting that differs. */
export function expectSameSettings(saved: CheckpointSettings, now: CheckpointSettings): void {
  for (const key of Object.keys(saved) as (keyof CheckpointSettings)[]) {
    const [was, is] = [JSON.stringify(saved[key]), JSON.stringify(now[key])];
    if (was === is) continue;
    throw new DataError(
      `Expected ${key} ${was} as in the checkpoint, got ${is}. ` +
        'Resume with the settings that wrote it, or start afresh without resume.',
    );
  }
}

function prefixed(prefix: string, weights: Weights): [string, WeightTensor][] {
  return [...weights].map(([name, tensor]) => [prefix + name, tensor]);
}

function under(prefix: string, weights: Weights): Weights {
  const chosen = [...weights].filter(([name]) => name.startsWith(prefix));
  return new Map(chosen.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { message } = error as Error;
    throw new DataError(`Expected a checkpoint in ${path}, got an error: ${message}. Correct the path.`);
  }
}
