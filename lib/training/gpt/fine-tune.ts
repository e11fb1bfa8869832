// Fine-tuning: a little more training of weights that are there already, by three methods.

import type { GptHistory } from './checkpoint';
import { trainableCount, trainEverything, trainHeadOnly } from './freeze';
import { addLora, type LoraOptions } from './lora';
import type { GptTrainingOptions } from './options';
import type { GptModel } from './parameters';
import { trainGpt } from './train';

/** Everything learns; the top alone; or adapters beside frozen weights. */
export type FineTuningMethod = 'full' | 'head' | 'lora';

/** The highest learning rate of each method when none is given: the best of those in data/fine_tuning_rates.csv. */
export const FINE_TUNING_RATES: Readonly<Record<FineTuningMethod, number>> = {
  full: 0.002,
  head: 0.008,
  lora: 0.01,
};

/** The settings of `fineTune`. */
export interface FineTuningOptions extends GptTrainingOptions {
  readonly method: FineTuningMethod;
  /** Of method `lora` alone. */
  readonly lora?: LoraOptions;
}

/** What a fine-tuning did. */
export interface FineTuning {
  readonly history: GptHistory;
  /** How many numbers learned. */
  readonly trainable: number;
}

/**
 * Trains a model that was trained before on another text. With `lora` it has adapters afterwards: see `mergeLora`.
 * @param tokens of the new text, by the model's own tokenizer.
 * @throws as `trainGpt` and `addLora`.
 */
export async function fineTune(
  model: GptModel,
  tokens: ArrayLike<number>,
  { method, lora, ...options }: FineTuningOptions,
): Promise<FineTuning> {
  if (method === 'full') trainEverything(model);
  if (method === 'head') trainHeadOnly(model);
  if (method === 'lora') addLora(model, lora);
  const trainable = trainableCount(model);
  const settings = { learningRate: FINE_TUNING_RATES[method], weightDecay: 0, ...options };
  return { trainable, history: await trainGpt(model, tokens, settings) };
}
