// Checkpoints of a GPT's training: all that it needs to go on as if it had never stopped.
import { readFileSync } from 'node:fs';
import {
  decodeSafetensors,
  encodeSafetensors,
  type GptBlueprint,
  type Weights,
  type WeightTensor,
} from '../../artifact';
import { DataError, writeAtomically } from '../../core';
import { expectSealed, sealOf } from '../seal';
import { cosineRate, type Schedule } from './schedule';
import type { GptHistory } from './train';

/** Name and version of the format. */
export const GPT_CHECKPOINT_FORMAT = 'course-gpt-checkpoint/1';

/** What a resumed training must have in common with the one that wrote the checkpoint. */
export interface SharedGptSettings {
  readonly blueprint: GptBlueprint;
  /** Names of the parameters that learn. */
  readonly trainable: readonly string[];
  /** Names of the kernels with an adapter. */
  readonly adapters: readonly string[];
  /** SHA-256 of the tokens. */
  readonly text: string;
  readonly batchSize: number;
  readonly contextLength: number;
  readonly weightDecay: number;
  readonly clipNorm: number;
  readonly seed: number | string;
}

/** The state after a step. What is drawn depends on seed and step alone, so there is no random stream to save. */
export interface GptCheckpoint {
  readonly settings: SharedGptSettings;
  /** The losses so far; as many as steps were done. */
  readonly history: GptHistory;
  /** Every tensor, adapters included. */
  readonly weights: Weights;
  readonly optimizerState: Weights;
}

/** Writes a checkpoint; a file of that name is replaced in one step, so a killed program leaves a whole one. */
export function saveGptCheckpoint(path: string, checkpoint: GptCheckpoint): void {
  const { settings, history, weights, optimizerState } = checkpoint;
  const tensors = new Map<string, WeightTensor>([
    ...prefixed('model/', weights),
    ...prefixed('optimizer/', optimizerState),
  ]);
  const state = JSON.stringify({ settings, history });
  const metadata = { format: GPT_CHECKPOINT_FORMAT, state, seal: sealOf(state, tensors) };
  writeAtomically(path, encodeSafetensors({ weights: tensors, metadata }));
}

/** @throws DataError when the file is missing, cut short, damaged, or no checkpoint of a GPT. */
export function loadGptCheckpoint(path: string): GptCheckpoint {
  const { weights, metadata } = decode(path);
  if (metadata.format !== GPT_CHECKPOINT_FORMAT) {
    throw new DataError(
      `Expected a checkpoint (${GPT_CHECKPOINT_FORMAT}) in ${path}, got ` +
        `${metadata.format ?? 'another safetensors file'}. Pass the file that the training wrote.`,
    );
  }
  expectSealed(path, metadata, weights);
  return {
    ...JSON.parse(metadata.state),
    weights: under('model/', weights),
    optimizerState: under('optimizer/', weights),
  };
}

/** @throws DataError naming the first setting that differs. */
export function expectSameGptSettings(saved: SharedGptSettings, now: SharedGptSettings): void {
  for (const key of Object.keys(saved) as (keyof SharedGptSettings)[]) {
    const [was, is] = [JSON.stringify(saved[key]), JSON.stringify(now[key])];
    if (was === is) continue;
    throw new DataError(
      `Expected ${key} ${was} as in the checkpoint, got ${is}. ` +
        'Resume with the settings and the text that wrote it, or start afresh without resume.',
    );
  }
}

/**
 * Checks that the steps done had the rates that the schedule gives them now. So a training may be lengthened as long as
 * its rate has not begun to fall.
 * @throws DataError naming the first step that had another rate.
 */
export function expectSameRates({ history }: GptCheckpoint, schedule: Schedule): void {
  history.learningRate.forEach((was, i) => {
    const is = cosineRate(i + 1, schedule);
    if (was === is) return;
    throw new DataError(
      `Expected the learning rate ${was} at step ${i + 1} as in the checkpoint, got ${is}. ` +
        'Resume with the schedule that wrote it, or start afresh without resume.',
    );
  });
}

function decode(path: string) {
  try {
    return decodeSafetensors(readFileSync(path));
  } catch (error) {
    const { message } = error as Error;
    throw new DataError(
      `Expected a checkpoint in ${path}, got an error: ${message} Correct the path, or start afresh without resume.`,
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
