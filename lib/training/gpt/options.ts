// The settings of a GPT's training, with their defaults.
import { CourseError, expectCount } from '../../core';
import type { GptModel } from './parameters';

/** What `onStep` is told after each step. */
export interface GptStepReport {
  /** From 1. */
  readonly step: number;
  readonly numSteps: number;
  /** Mean cross-entropy of the batch's tokens before the step, in nats. */
  readonly loss: number;
  /** Length of all gradients as one vector, before clipping. */
  readonly gradientNorm: number;
  readonly learningRate: number;
  /** Tokens learned from so far, repetitions included. */
  readonly numTokens: number;
}

/** The settings of `trainGpt`. */
export interface GptTrainingOptions {
  /** Steps in all, those before a checkpoint included. */
  readonly numSteps: number;
  /** Windows in a batch. Default 8. */
  readonly batchSize?: number;
  /** Tokens in a window. Default: the model's context length. */
  readonly contextLength?: number;
  /** The highest learning rate. Default 0.001. */
  readonly learningRate?: number;
  /** Steps in which the rate climbs to its highest. Default: a twentieth of all. */
  readonly warmupSteps?: number;
  /** Last steps, in which the rate falls. Default: all after the warm-up. */
  readonly decaySteps?: number;
  /** Share of the highest rate that is left at the end. Default 0.1. */
  readonly finalShare?: number;
  /** AdamW's pull towards 0. Default 0.1. */
  readonly weightDecay?: number;
  /** Longest that all gradients together may be. Default 1. */
  readonly clipNorm?: number;
  /** Seed of the choice of windows. Default 1. */
  readonly seed?: number | string;
  /** File to write from time to time and at the end; see `resume`. */
  readonly checkpoint?: string;
  /** Steps between two checkpoints; there is one more at the end, or where `onStep` stops. Default 200. */
  readonly checkpointEvery?: number;
  /** Checkpoint file to go on from, with the settings and the tokens of the training that wrote it. */
  readonly resume?: string;
  /** Told of each step; may be asynchronous; returning false ends the training. */
  readonly onStep?: (report: GptStepReport) => unknown;
}

/** The settings with every default filled in. */
export interface GptSettings extends GptTrainingOptions {
  readonly batchSize: number;
  readonly contextLength: number;
  readonly learningRate: number;
  readonly warmupSteps: number;
  readonly decaySteps: number;
  readonly finalShare: number;
  readonly weightDecay: number;
  readonly clipNorm: number;
  readonly seed: number | string;
  readonly checkpointEvery: number;
}

/**
 * Fills in the defaults and checks the rest.
 * @throws CourseError for a count that is no whole number from 1, a window longer than the model's context, or a rate
 *   that is not above 0.
 */
export function gptSettings({ blueprint }: GptModel, options: GptTrainingOptions): GptSettings {
  const { numSteps, warmupSteps = Math.ceil(numSteps / 20) } = options;
  const settings = {
    batchSize: 8,
    contextLength: blueprint.contextLength,
    learningRate: 0.001,
    warmupSteps,
    decaySteps: Math.max(1, numSteps - warmupSteps),
    finalShare: 0.1,
    weightDecay: 0.1,
    clipNorm: 1,
    seed: 1,
    checkpointEvery: 200,
    ...options,
  };
  expectCount('numSteps', numSteps, 300);
  expectCount('batchSize', settings.batchSize, 8);
  expectCount('contextLength', settings.contextLength, blueprint.contextLength);
  expectCount('checkpointEvery', settings.checkpointEvery, 200);
  if (settings.contextLength > blueprint.contextLength) {
    throw new CourseError(
      `Expected windows of at most ${blueprint.contextLength} tokens, the model's context, ` +
        `got ${settings.contextLength}. Leave contextLength out.`,
    );
  }
  if (Number.isFinite(settings.learningRate) && settings.learningRate > 0) return settings;
  throw new CourseError(`Expected a learning rate above 0, got ${settings.learningRate}. Try 0.001.`);
}
