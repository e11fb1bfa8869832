// Checkpoints of a GPT's training: all that it needs to go on as if it had never stopped.
import type { GptBlueprint, Weights } from '../../artifact';
import { DataError } from '../../core';
import { readSealed, writeSealed } from '../sealed-file';
import { cosineRate, type Schedule } from './schedule';

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

/** What `trainGpt` returns. Entry i of each list belongs to step i + 1. */
export interface GptHistory {
  /** Mean cross-entropy of the step's tokens, in nats. */
  readonly loss: number[];
  readonly learningRate: number[];
  readonly gradientNorm: number[];
  /** Whether all steps were done, or a hook returned false. */
  stopped: 'numSteps' | 'hook';
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

/** Writes a checkpoint, whole or not at all. @throws CourseError when it can't be written, with the reason. */
export function saveGptCheckpoint(path: string, checkpoint: GptCheckpoint): void {
  const { settings, history, weights, optimizerState } = checkpoint;
  const tensors = { model: weights, optimizer: optimizerState };
  writeSealed(path, GPT_CHECKPOINT_FORMAT, { state: { settings, history }, tensors });
}

/** @throws DataError when the file is missing, cut short, damaged, or no checkpoint of a GPT. */
export function loadGptCheckpoint(path: string): GptCheckpoint {
  const { state, tensors } = readSealed(path, GPT_CHECKPOINT_FORMAT, ['model', 'optimizer']);
  const facts = state as Pick<GptCheckpoint, 'settings' | 'history'>;
  return { ...facts, weights: tensors.model, optimizerState: tensors.optimizer };
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
