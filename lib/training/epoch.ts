// One epoch: every row once, batch by batch, a step for each.
import type { pacer } from '../core';
import { batchRows, takeBatch } from './batches';
import type { LoadedData } from './data';
import type { EpochReport, Settings, StepReport } from './fit-options';
import { scoreLogits } from './loss';
import type { Model } from './model';
import type { Optimizer } from './optimizer';
import { trainStep } from './train-step';

/** What an epoch works with. */
export interface EpochParts {
  readonly model: Model;
  readonly optimizer: Optimizer;
  readonly data: LoadedData;
  readonly settings: Settings;
  /** Lets other work of this process run now and then, and ends the training at the stop button. */
  readonly breathe: ReturnType<typeof pacer>;
}

/** How an epoch ended. */
export type EpochEnd =
  | { readonly kind: 'done'; readonly report: EpochReport }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly report: StepReport };

/**
 * Runs an epoch. It ends before its time when `onStep` returns false or the loss of a batch is no finite number.
 * @param epoch from 1.
 */
export async function runEpoch(parts: EpochParts, epoch: number): Promise<EpochEnd> {
  const { data, settings, optimizer, breathe } = parts;
  const learningRate = settings.rateOf(epoch);
  let lossSum = 0;
  let numCorrect = 0;
  for (const rows of batchRows(data.count, epoch, settings)) {
    const score = learnFrom(parts, rows, learningRate);
    lossSum += score.lossSum;
    numCorrect += score.numCorrect;
    const [loss, accuracy] = [score.lossSum / rows.length, score.numCorrect / rows.length];
    const report: StepReport = { epoch, step: optimizer.numSteps, loss, accuracy, learningRate };
    if (!Number.isFinite(loss)) return { kind: 'diverged', report };
    if (settings.onStep && (await settings.onStep(report)) === false) return { kind: 'stopped' };
    await breathe();
  }
  const [loss, accuracy] = [lossSum / data.count, numCorrect / data.count];
  return { kind: 'done', report: { epoch, step: optimizer.numSteps, loss, accuracy, learningRate } };
}

/** One step. The logits are small, and reading them is the only way to see a loss that is NaN at its step. */
function learnFrom({ model, optimizer, data }: EpochParts, rows: Int32Array, learningRate: number) {
  const { x, y, labels } = takeBatch(data, rows);
  const logits = trainStep(model, optimizer, x, y, learningRate);
  const score = scoreLogits(logits.dataSync(), labels);
  for (const tensor of [x, y, logits]) tensor.dispose();
  return score;
}
