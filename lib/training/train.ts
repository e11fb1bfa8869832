// The loop over epochs: train, look whether the weights are still numbers, validate, record, save, tell the hook.

import type { Weights } from '../artifact';
import type { pacer } from '../core';
import { batchRows, takeBatch } from './batches';
import { type CheckpointSettings, saveCheckpoint } from './checkpoint';
import type { LoadedData } from './data';
import { TrainingDiverged } from './divergence';
import type { EarlyStopping } from './early-stopping';
import { evaluateLoaded } from './evaluate';
import type { EpochReport, Settings, StepReport } from './fit-options';
import { type History, record, type StopReason } from './history';
import { scoreLogits } from './loss';
import type { Model } from './model';
import type { Optimizer } from './optimizer';
import { trainStep } from './train-step';
import { firstNonFinite } from './weights';

/** What a training works with. */
export interface Training extends EpochParts {
  readonly validation?: LoadedData;
  /** Empty, or that of the training that is resumed. It grows. */
  readonly history: History;
  readonly watch?: EarlyStopping;
}

/** Runs the epochs that the history doesn't have yet. */
export async function train(training: Training): Promise<History> {
  const { model, settings, history } = training;
  let good = model.weights();
  for (let epoch = history.loss.length + 1; epoch <= settings.numEpochs; epoch++) {
    const end = await runEpoch(training, epoch);
    if (end.kind === 'stopped') return finish(training, 'hook');
    good = stillFinite(training, end, good);
    const report = validated(training, end.report);
    record(history, report);
    const isLate = training.watch?.observe({
      epoch,
      loss: report.validationLoss ?? Number.NaN,
      weights: good,
    });
    save(training, good);
    const answer = await settings.onEpoch?.(report);
    if (answer === false) return finish(training, 'hook');
    if (isLate) return finish(training, 'earlyStopping');
    await training.breathe();
  }
  return finish(training, 'numEpochs');
}

/**
 * The weights after an epoch.
 * @throws TrainingDiverged, with the weights from before the epoch back in the model, when one is no finite number.
 */
function stillFinite(
  { model, history }: Training,
  end: Exclude<EpochEnd, { kind: 'stopped' }>,
  good: Weights,
): Weights {
  const weights = model.weights();
  const broken = firstNonFinite(weights);
  if (end.kind === 'done' && broken === undefined) return weights;
  model.setWeights(good);
  const found = end.kind === 'done' ? `numbers that are not finite in ${broken}` : `${end.report.loss}`;
  throw new TrainingDiverged({ ...end.report, found, history });
}

function validated({ model, validation }: Training, report: EpochReport): EpochReport {
  if (!validation) return report;
  const { loss, accuracy } = evaluateLoaded(model, validation);
  return { ...report, validationLoss: loss, validationAccuracy: accuracy };
}

function save({ model, settings, history, optimizer, watch }: Training, weights: Weights): void {
  if (settings.checkpoint === undefined) return;
  const state = { history, weights, optimizerState: optimizer.state(), best: watch?.best() };
  saveCheckpoint(settings.checkpoint, { settings: sharedSettings(model, settings), ...state });
}

/** What a resumed training must have in common with the one that wrote the checkpoint. */
export function sharedSettings({ layerSizes }: Model, settings: Settings): CheckpointSettings {
  const { optimizer, batchSize, seed, shuffle } = settings;
  return { optimizer, batchSize, seed, shuffle, layerSizes };
}

function finish({ model, history, optimizer, watch }: Training, stopped: StopReason): History {
  const best = watch?.best();
  if (best) {
    model.setWeights(best.weights);
    history.epoch = best.epoch;
  }
  return Object.assign(history, { numSteps: optimizer.numSteps, stopped });
}

/** What an epoch works with. */
interface EpochParts {
  readonly model: Model;
  readonly optimizer: Optimizer;
  readonly data: LoadedData;
  readonly settings: Settings;
  /** Lets other work of this process run now and then, and ends the training at the stop button. */
  readonly breathe: ReturnType<typeof pacer>;
}

/** How an epoch ended. */
type EpochEnd =
  | { readonly kind: 'done'; readonly report: EpochReport }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly report: StepReport };

/**
 * Runs an epoch. It ends before its time when `onStep` returns false or the loss of a batch is no finite number.
 * @param epoch from 1.
 */
async function runEpoch(parts: EpochParts, epoch: number): Promise<EpochEnd> {
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
