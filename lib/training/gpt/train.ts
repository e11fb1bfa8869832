// The loop over steps: pick windows, step, look whether the loss is still a number, record, save, tell the hook.
import { createHash } from 'node:crypto';
import type { Weights } from '../../artifact';
import { DataError, formatInteger, pacer, stoppable } from '../../core';
import { tf } from '../../tf';
import { alone } from '../alone';
import type { Optimizer } from '../optimizer';
import { expectSame } from '../sealed-file';
import { gptOptimizer } from './adamw';
import { tokenBatch, windowStarts } from './batch';
import {
  expectSameRates,
  type GptCheckpoint,
  type GptHistory,
  loadGptCheckpoint,
  type SharedGptSettings,
  saveGptCheckpoint,
} from './checkpoint';
import { GptDiverged } from './divergence';
import { type GptSettings, type GptTrainingOptions, gptSettings } from './options';
import type { GptModel } from './parameters';
import { cosineRate } from './schedule';
import { type GptStep, gptStep } from './step';
import { readTensors, writeTensors } from './tensors';

/** Steps between two copies of the weights, to go back to when the loss is no number any more. */
const STEPS_BETWEEN_COPIES = 50;

/**
 * Trains a GPT on a text: changes what is trainable in it (with LoRA the adapters) by AdamW on the mean cross-entropy
 * of the next token.
 *
 * Same model, tokens, settings and backend, same bits, also after a resume. Between steps the event loop gets a turn;
 * the stop button ends the training after the step that is at work, with the weights of that step.
 * @param tokens of the text, in order.
 * @throws CourseError for a setting out of range or a text shorter than a window; DataError for a token that the model
 *   doesn't know or a checkpoint of another training; Interrupted when it was stopped; GptDiverged when the
 *   loss becomes NaN or infinite.
 */
export async function trainGpt(
  model: GptModel,
  tokens: ArrayLike<number>,
  options: GptTrainingOptions,
): Promise<GptHistory> {
  const settings = gptSettings(model, options);
  checkTokens(model, tokens);
  const saved = settings.resume === undefined ? undefined : loadGptCheckpoint(settings.resume);
  const shared = sharedSettings(model, tokens, settings);
  if (saved) {
    expectSame(saved.settings, shared);
    expectSameRates(saved, settings);
  }
  const optimizer = gptOptimizer({ weightDecay: settings.weightDecay });
  try {
    return await alone(model, () =>
      stoppable(
        async () => {
          const history = begin(model, optimizer, saved);
          return loop({ model, tokens, settings, shared, optimizer, history });
        },
        () => stoppedAfter(optimizer.numSteps, settings.numSteps),
      ),
    );
  } finally {
    optimizer.dispose();
  }
}

interface Training {
  readonly model: GptModel;
  readonly tokens: ArrayLike<number>;
  readonly settings: GptSettings;
  readonly shared: SharedGptSettings;
  readonly optimizer: Optimizer;
  readonly history: GptHistory;
}

function begin(model: GptModel, optimizer: Optimizer, saved?: GptCheckpoint): GptHistory {
  if (!saved) return { loss: [], learningRate: [], gradientNorm: [], stopped: 'numSteps' };
  writeTensors(model, saved.weights);
  optimizer.restore(saved.optimizerState, saved.history.loss.length);
  return saved.history;
}

async function loop(training: Training): Promise<GptHistory> {
  const { model, settings, history } = training;
  const breathe = pacer();
  let good = readTensors(model);
  for (let step = history.loss.length + 1; step <= settings.numSteps; step++) {
    const learningRate = cosineRate(step, settings);
    const found = learnFrom(training, step, learningRate);
    if (!Number.isFinite(found.loss) || !Number.isFinite(found.gradientNorm))
      diverge(training, good, step, found);
    history.loss.push(found.loss);
    history.learningRate.push(learningRate);
    history.gradientNorm.push(found.gradientNorm);
    if (step % STEPS_BETWEEN_COPIES === 0) good = readTensors(model);
    const isSaved = step % settings.checkpointEvery === 0 || step === settings.numSteps;
    if (isSaved) save(training);
    const { batchSize, contextLength, numSteps } = settings;
    const numTokens = step * batchSize * contextLength;
    const answer = await settings.onStep?.({ step, numSteps, learningRate, numTokens, ...found });
    if (answer === false) {
      if (!isSaved) save(training);
      return Object.assign(history, { stopped: 'hook' as const });
    }
    await breathe();
  }
  return history;
}

function stoppedAfter(step: number, numSteps: number): string {
  return (
    `The training was stopped after step ${formatInteger(step)} of ${formatInteger(numSteps)}. ` +
    'The model is whole: it has the weights of that step.'
  );
}

function learnFrom(
  { model, tokens, settings, optimizer }: Training,
  step: number,
  learningRate: number,
): GptStep {
  const { contextLength, clipNorm } = settings;
  const batch = tokenBatch(model, tokens, windowStarts(tokens.length, step, settings), contextLength);
  const found = gptStep(model, optimizer, batch, { learningRate, clipNorm });
  tf.dispose([batch.ids, batch.labels, batch.places]);
  return found;
}

/** The weights went bad at an earlier step than the loss, so the copy is kept only while the loss after it is good. */
function diverge({ model, history }: Training, good: Weights, step: number, { loss }: GptStep): never {
  writeTensors(model, good);
  const kept = Math.floor((step - 1) / STEPS_BETWEEN_COPIES) * STEPS_BETWEEN_COPIES;
  throw new GptDiverged({ step, kept, loss, history });
}

function save({ model, settings, shared, optimizer, history }: Training): void {
  if (settings.checkpoint === undefined) return;
  const state = { history, weights: readTensors(model), optimizerState: optimizer.state() };
  saveGptCheckpoint(settings.checkpoint, { settings: shared, ...state });
}

function sharedSettings(
  model: GptModel,
  tokens: ArrayLike<number>,
  settings: GptSettings,
): SharedGptSettings {
  const { batchSize, contextLength, weightDecay, clipNorm, seed } = settings;
  const text = createHash('sha256').update(Int32Array.from(tokens)).digest('hex');
  const trainable = model.parameters.filter((one) => one.trainable).map(({ name }) => name);
  const learning = { trainable, adapters: [...model.adapters.keys()] };
  return {
    blueprint: model.blueprint,
    ...learning,
    text,
    batchSize,
    contextLength,
    weightDecay,
    clipNorm,
    seed,
  };
}

function checkTokens({ blueprint }: GptModel, tokens: ArrayLike<number>): void {
  const { vocabularySize: V } = blueprint;
  for (let i = 0; i < tokens.length; i++) {
    if (Number.isInteger(tokens[i]) && tokens[i] >= 0 && tokens[i] < V) continue;
    throw new DataError(
      `Expected tokens from 0 to ${V - 1}, as many as the model knows, got ${tokens[i]} at position ${i}. ` +
        "Encode the text with the model's own tokenizer.",
    );
  }
}
