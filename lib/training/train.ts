// The loop over epochs: train, look whether the weights are still numbers, validate, record, save, tell the hook.
import type { Weights } from '../artifact';
import { type CheckpointSettings, saveCheckpoint } from './checkpoint';
import type { LoadedData } from './data';
import { TrainingDiverged } from './divergence';
import type { EarlyStopping } from './early-stopping';
import { type EpochEnd, type EpochParts, runEpoch } from './epoch';
import { evaluateLoaded } from './evaluate';
import type { EpochReport, Settings } from './fit-options';
import { type History, record, type StopReason } from './history';
import type { Model } from './model';
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
