// One fine-tuning at one learning rate, scored on both authors: the rows of data/fine_tuning_rates.csv.
import { projectPath } from '../../core';
import { loadAusten, loadProse } from '../../datasets';
import { loadGpt } from '../../inference';
import { bitsPerCharacter, type FineTuningMethod, fineTune, gptOf } from '../../training';

/** What was done, and what came out. */
export interface TunedRate {
  readonly method: FineTuningMethod;
  readonly learningRate: number;
  readonly seed: number;
  /** Bits per character on pages of Persuasion that no exam uses. */
  readonly persuasion: number;
  /** Bits per character on pages of the last tenth of Moby-Dick that no exam uses. */
  readonly mobyDick: number;
}

/** Rates that were tried for each method, each twice the one before. */
export const TRIED_RATES: Readonly<Record<FineTuningMethod, readonly number[]>> = {
  full: [0.0005, 0.001, 0.002, 0.004],
  head: [0.001, 0.002, 0.004, 0.008],
  lora: [0.0025, 0.005, 0.01, 0.02],
};

/** Fine-tunes the shipped model by 48 steps of 8 windows, as lesson 12 does. The backend must be started. */
export async function tuneRate(method: FineTuningMethod, learningRate: number, seed = 1): Promise<TunedRate> {
  const { blueprint, weights, tokenizer } = loadGpt(projectPath('data/models/austen/model.safetensors'));
  if (!tokenizer) throw new Error('The shipped model has no tokenizer.');
  const whale = loadProse('moby-dick');
  const cut = Math.floor(0.9 * whale.length);
  const model = gptOf(blueprint, { weights });
  const pages = tokenizer.encode(whale.slice(0, cut));
  await fineTune(model, pages, { method, learningRate, seed, numSteps: 48, batchSize: 8 });
  const persuasion = bitsPerCharacter(model, tokenizer, loadAusten().heldOut.slice(100_000, 110_000));
  const mobyDick = bitsPerCharacter(model, tokenizer, whale.slice(cut, cut + 10_000));
  model.dispose();
  return { method, learningRate, seed, persuasion, mobyDick };
}
