// Reads the texts, trains the tokenizer, trains the model (going on where it was interrupted), writes what it ships.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { filesOf, prepare, readClock, write } from './files.mjs';
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
const { exportGpt, gpt, trainGpt } = require('course/training');

/** `--fresh` starts over, `--miniature` tries everything in seconds, `--to FOLDER` writes elsewhere. */
export async function main(args) {
  const recipe = args.includes('--miniature') ? MINIATURE : RECIPE;
  const folder = args.includes('--to') ? args[args.indexOf('--to') + 1] : undefined;
  const files = filesOf(recipe.name, folder);
  prepare(files, args.includes('--fresh'));
  try {
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
  const parameters = model.parameters.reduce((sum, { variable }) => sum + variable.size, 0);
  console.log(`${text.length} characters, ${tokens.length} tokens, ${parameters} parameters.`);
  const { history, clock } = await train(recipe, files, model, tokens);
  saveTokenizer(files.tokenizer, tokenizer);
  const { numSteps, batchSize, seed } = recipe.training;
  const trainedOn = {
    text: 'five novels by Jane Austen',
    characters: text.length,
    numSteps,
    batchSize,
    seed,
  };
  exportGpt(model, files.weights, { trainedOn });
  const { finish } = await import('./finish.mjs');
  await finish({ recipe, files, history, clock });
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
  if (resume) console.log(`Going on with ${files.checkpoint}.`);
  const say = progressLine();
  const history = await trainGpt(model, tokens, {
    ...recipe.training,
    checkpoint: files.checkpoint,
    resume,
    onStep(report) {
      if (report.step % recipe.training.checkpointEvery === 0) write(files.clock, JSON.stringify(clockNow()));
      say(report);
    },
  });
  return { history, clock: clockNow() };
}
