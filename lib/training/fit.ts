// Training from outside: check everything first, lay out the data, train, tidy up.
import { formatInteger, pacer, stoppable } from '../core';
import { alone } from './alone';
import { type Checkpoint, loadCheckpoint } from './checkpoint';
import { type Data, type LoadedData, loadData } from './data';
import { earlyStopping } from './early-stopping';
import { classesOf, inputsOf } from './evaluate';
import { type FitOptions, type Settings, settingsOf } from './fit-options';
import { emptyHistory, type History } from './history';
import type { Model } from './model';
import { optimizer as makeOptimizer } from './optimizers';
import { expectSame } from './sealed-file';
import { sharedSettings, train } from './train';

/**
 * Trains a model: changes its trainable layers by gradient descent on the mean cross-entropy.
 *
 * Same model, data, settings and backend, same bits. Between steps the event loop gets a turn, so that charts are
 * drawn; the stop button ends the training after the step that is at work, with the weights of that step. After early
 * stopping the model has the weights of its best epoch.
 * @throws DataError, ShapeError for data that doesn't fit the model; CourseError for a setting out of range, or while
 *   another training of the model runs; Interrupted when it was stopped; TrainingDiverged when the loss becomes NaN or
 *   infinite.
 */
export async function fit(model: Model, data: Data, options: FitOptions = {}): Promise<History> {
  const settings = settingsOf(model, options);
  const saved = settings.resume === undefined ? undefined : loadCheckpoint(settings.resume);
  if (saved) expectSame(saved.settings, sharedSettings(model, settings));
  const load = (what: string, part: Data): LoadedData =>
    loadData(what, part, inputsOf(model), classesOf(model));
  const trainingData = load('the training data', data);
  const validation = settings.validation && load('the validation data', settings.validation);
  return await alone(model, () => trainLoaded(model, settings, trainingData, validation, saved));
}

async function trainLoaded(
  model: Model,
  settings: Settings,
  data: LoadedData,
  validation: LoadedData | undefined,
  saved: Checkpoint | undefined,
): Promise<History> {
  const optimizer = makeOptimizer(settings.optimizer);
  const history = saved?.history ?? emptyHistory();
  const watch = settings.earlyStopping && earlyStopping(settings.earlyStopping, saved?.best);
  const learn = async () => {
    if (saved) {
      model.setWeights(saved.weights);
      optimizer.restore(saved.optimizerState, history.numSteps);
    }
    return train({ model, optimizer, data, validation, settings, history, watch, breathe: pacer() });
  };
  try {
    return await stoppable(learn, () => stoppedAfter(optimizer.numSteps, data.count, settings));
  } finally {
    optimizer.dispose();
  }
}

/** How far a training got that was stopped. */
function stoppedAfter(step: number, count: number, { numEpochs, batchSize }: Settings): string {
  const perEpoch = Math.ceil(count / batchSize);
  const [of, epoch] = [numEpochs * perEpoch, Math.max(1, Math.ceil(step / perEpoch))];
  return (
    `The training was stopped after step ${formatInteger(step)} of ${formatInteger(of)}, in epoch ` +
    `${formatInteger(epoch)} of ${formatInteger(numEpochs)}. The model is whole: it has the weights of that step.`
  );
}
