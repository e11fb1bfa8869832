// Reads the texts, trains the tokenizer, trains the model (going on where it was interrupted), writes what it ships.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readArguments } from './command-line.mjs';
import { filesOf, prepare, readClock, write } from './files.mjs';
import { listenForInterruption } from './interruption.mjs';
import { progressLine } from './progress.mjs';
import { MINIATURE, RECIPE } from './recipe.mjs';

// The large matrix products of training gain from oneDNN and a second thread; the course's small ones do not.
process.env.TF_ENABLE_ONEDNN_OPTS ??= '1';
process.env.TF_NUM_INTRAOP_THREADS ??= '2';
process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';

const require = createRequire(import.meta.url);
const { startBackend } = require('course/tf');
const { loadAusten } = require('course/datasets');
const { trainTokenizer, saveTokenizer } = require('course/tokenizer');
const { exportGpt, gpt, loadGptCheckpoint, trainGpt } = require('course/training');

export async function main(args) {
  const wanted = readArguments(args);
  if (!wanted) return;
  const recipe = wanted.miniature ? MINIATURE : RECIPE;
  const files = filesOf(recipe.name, wanted.folder);
  try {
    prepare(files, wanted.fresh);
    await pretrain(recipe, files);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function pretrain(recipe, files) {
  const { backend, why } = await startBackend();
  console.log(`Backend ${backend}: ${why}.`);
  const text = loadAusten().training.slice(0, recipe.characters);
  const tokenizer = trainTokenizer(text, recipe.sizes);
  const tokens = Int32Array.from(tokenizer.encode(text));
  const model = gpt({ ...recipe.sizes, vocabularySize: tokenizer.vocabularySize });
  saySizes(text, tokens, model);
  const { history, clock } = await train(recipe, files, model, tokens);
  const { numSteps, batchSize, seed } = recipe.training;
  if (history.stopped === 'hook') {
    console.log(
      `Interrupted after step ${history.loss.length} of ${numSteps}; everything up to it is saved in ${files.state}. ` +
        'The same command goes on from there; --fresh starts over.',
    );
    return;
  }
  saveTokenizer(files.tokenizer, tokenizer);
  const learned = { text: 'five novels by Jane Austen', characters: text.length };
  exportGpt(model, files.weights, { trainedOn: { ...learned, numSteps, batchSize, seed } });
  const { finish } = await import('./finish.mjs');
  await finish({ recipe, files, history, clock });
}

function saySizes(text, tokens, model) {
  const parameters = model.parameters.reduce((sum, { variable }) => sum + variable.size, 0);
  const [characters, count, numbers] = [text.length, tokens.length, parameters].map((number) =>
    number.toLocaleString('en-US'),
  );
  console.log(`${characters} characters, ${count} tokens, ${numbers} parameters.`);
}

/** Trains, saying how far it is, and keeps the time that it took, also over interruptions. */
async function train(recipe, files, model, tokens) {
  const before = readClock(files);
  const started = performance.now();
  const clockNow = () => {
    const { user, system } = process.cpuUsage();
    return {
      seconds: before.seconds + (performance.now() - started) / 1000,
      processorSeconds: before.processorSeconds + (user + system) / 1e6,
    };
  };
  const resume = existsSync(files.checkpoint) ? files.checkpoint : undefined;
  if (resume) sayWhereItGoesOn(resume, recipe);
  const interruption = listenForInterruption();
  const say = progressLine();
  const history = await trainGpt(model, tokens, {
    ...recipe.training,
    checkpoint: files.checkpoint,
    resume,
    onStep(report) {
      const isSaved = interruption.isAsked || report.step % recipe.training.checkpointEvery === 0;
      if (isSaved) write(files.clock, JSON.stringify(clockNow()));
      say(report, interruption.isAsked);
      return !interruption.isAsked;
    },
  });
  interruption.close();
  return { history, clock: clockNow() };
}

function sayWhereItGoesOn(checkpoint, { training }) {
  const { length } = loadGptCheckpoint(checkpoint).history.loss;
  console.log(`Going on with ${checkpoint}: ${length} of ${training.numSteps} steps are done.`);
}
