// The settings of a training, with their defaults.
import { CourseError, expectCount } from '../core';
import type { Data } from './data';
import type { Model } from './model';
import { DEFAULT_LEARNING_RATES, type OptimizerName } from './optimizers';

/** What `onStep` is told after each step. */
export interface StepReport {
  /** From 1. */
  readonly epoch: number;
  /** From 1, counted through all epochs. */
  readonly step: number;
  /** Mean cross-entropy of the batch before the step, in nats, in training mode. */
  readonly loss: number;
  /** Share of the batch classified correctly before the step. */
  readonly accuracy: number;
  readonly learningRate: number;
}

/** What `onEpoch` is told after each epoch. */
export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  /** Steps taken so far, through all epochs. */
  readonly step: number;
  /** Mean over the epoch's rows, each seen once, while the weights were changing (in training mode). */
  readonly loss: number;
  readonly accuracy: number;
  /** After the epoch, in evaluation mode; undefined without validation data. */
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
  readonly learningRate: number;
}

/** A hook may be asynchronous; the training waits. Returning false ends the training after this step or epoch. */
export type Hook<Report> = (report: Report) => unknown;

/** When to stop because the validation loss no longer falls. */
export interface EarlyStoppingOptions {
  /** Epochs without a new lowest validation loss before the training ends. */
  readonly patience: number;
  /** How much lower counts as new, in nats. Default 0. */
  readonly minImprovement?: number;
}

/** The settings of `fit`. */
export interface FitOptions {
  /** Times that every row is seen. Default 20. */
  readonly numEpochs?: number;
  /** Rows in a batch. Default 32. */
  readonly batchSize?: number;
  /** Default `adam`. */
  readonly optimizer?: OptimizerName;
  /** One rate, or one for each epoch (from 1). Default: 0.1 for sgd, 0.01 for momentum, 0.001 for adam. */
  readonly learningRate?: number | ((epoch: number) => number);
  /** Seed of the shuffling. Default: the model's. */
  readonly seed?: number | string;
  /** Whether each epoch has an order of its own. Default true. */
  readonly shuffle?: boolean;
  /** Data that the training never learns from, evaluated after each epoch. */
  readonly validation?: Data;
  /** Needs `validation`. At the end the model has the weights of the best epoch. Default: no early stopping. */
  readonly earlyStopping?: EarlyStoppingOptions;
  /** File that is written after each epoch; see `resume`. */
  readonly checkpoint?: string;
  /** Checkpoint file to go on from, with the settings of the training that wrote it. */
  readonly resume?: string;
  readonly onStep?: Hook<StepReport>;
  readonly onEpoch?: Hook<EpochReport>;
}

/** The settings with every default filled in. */
export interface Settings extends FitOptions {
  readonly numEpochs: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly seed: number | string;
  readonly shuffle: boolean;
  readonly rateOf: (epoch: number) => number;
}

/**
 * Fills in the defaults and checks the rest.
 * @throws CourseError for a number of epochs, a batch size or a patience that is no whole number from 1, and for early
 *   stopping without validation data.
 */
export function settingsOf(model: Model, options: FitOptions): Settings {
  const { numEpochs = 20, batchSize = 32, optimizer = 'adam', seed = model.seed, shuffle = true } = options;
  const { learningRate = DEFAULT_LEARNING_RATES[optimizer], earlyStopping, validation } = options;
  expectCount('numEpochs', numEpochs, 20);
  expectCount('batchSize', batchSize, 32);
  if (earlyStopping) expectCount('patience', earlyStopping.patience, 5);
  if (earlyStopping && !validation) {
    throw new CourseError(
      'Expected validation data for early stopping, got none. Pass validation: { x, y } with rows kept aside.',
    );
  }
  const rateOf = (epoch: number) =>
    checkRate(typeof learningRate === 'function' ? learningRate(epoch) : learningRate);
  return { ...options, numEpochs, batchSize, optimizer, seed, shuffle, rateOf };
}

function checkRate(rate: number): number {
  if (Number.isFinite(rate) && rate > 0) return rate;
  throw new CourseError(
    `Expected a learning rate above 0, got ${rate}. Try 0.1 with sgd or 0.001 with adam.`,
  );
}
