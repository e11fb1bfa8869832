// Early stopping: keep the weights of the best epoch, and stop when it is long ago.
import type { Weights } from '../artifact';
import type { EarlyStoppingOptions } from './fit-options';

/** The best epoch so far. */
export interface Best {
  readonly epoch: number;
  readonly loss: number;
  readonly weights: Weights;
}

/** Watches the validation loss. */
export interface EarlyStopping {
  /** @returns whether `patience` epochs have gone by since the best one. */
  observe(now: Best): boolean;
  best(): Best | undefined;
}

/** @param before the best epoch of a training that is resumed. */
export function earlyStopping(options: EarlyStoppingOptions, before?: Best): EarlyStopping {
  const { patience, minImprovement = 0 } = options;
  let best = before;
  return {
    observe(now) {
      if (!best || now.loss < best.loss - minImprovement) best = now;
      return now.epoch - best.epoch >= patience;
    },
    best: () => best,
  };
}
