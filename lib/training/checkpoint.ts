// Checkpoints: all that a training needs to go on as if it had never stopped.
import type { Weights } from '../artifact';
import type { Best } from './early-stopping';
import type { History } from './history';
import { readSealed, writeSealed } from './sealed-file';

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

/** Writes a checkpoint, whole or not at all. @throws CourseError when it can't be written, with the reason. */
export function saveCheckpoint(path: string, checkpoint: Checkpoint): void {
  const { settings, history, weights, optimizerState, best } = checkpoint;
  writeSealed(path, CHECKPOINT_FORMAT, {
    state: { settings, history, best: best && { epoch: best.epoch, loss: best.loss } },
    tensors: { model: weights, optimizer: optimizerState, best: best?.weights ?? new Map() },
  });
}

/**
 * Reads a checkpoint.
 * @throws DataError when the file is missing, cut short, damaged, or no checkpoint.
 */
export function loadCheckpoint(path: string): Checkpoint {
  const { state, tensors } = readSealed(path, CHECKPOINT_FORMAT, ['model', 'optimizer', 'best']);
  const { settings, history, best } = state as Omit<Checkpoint, 'weights' | 'optimizerState'>;
  return {
    settings,
    history,
    weights: tensors.model,
    optimizerState: tensors.optimizer,
    best: best && { ...best, weights: tensors.best },
  };
}
