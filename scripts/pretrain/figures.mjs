// The figures of the model card that anybody can compute anew from the shipped files and the texts.
import { createRequire } from 'node:module';
import { RECIPE } from './recipe.mjs';

const require = createRequire(import.meta.url);
const { readArtifact } = require('course/artifact');
const { loadAusten } = require('course/datasets');
const { trainNgram } = require('course/lessons');
const { ledger } = require('course/measure');
const { tf } = require('course/tf');
const { loadTokenizer } = require('course/tokenizer');
const training = require('course/training');

/** Bits per character are told to this many digits, and must agree within one of the last, whatever the backend. */
export const DIGITS = 3;

/**
 * @param files of `filesOf`.
 * @returns what the table of the card says, by its row: text as printed, and the number.
 */
export async function figuresOf(files, recipe = RECIPE) {
  const { blueprint, weights, fingerprint } = readArtifact(files.weights);
  const tokenizer = loadTokenizer(files.tokenizer);
  const model = training.gptOf(blueprint, { weights });
  const texts = loadAusten();
  const [used, heldOut] = [texts.training, texts.heldOut].map((text) => text.slice(0, recipe.characters));
  const tokens = tokenizer.encode(used);
  const heldOutTokens = tokenizer.encode(heldOut);
  const parameters = model.parameters.reduce((sum, { variable }) => sum + variable.size, 0);
  const { numSteps, batchSize } = recipe.training;
  const numTokens = numSteps * batchSize * blueprint.contextLength;
  const step = await stepReceipt(model, tokens, recipe.training);
  const bits = training.surpriseOf(model, heldOutTokens).bits / heldOut.length;
  const baseline = trainNgram(used).bitsOf(heldOut) / heldOut.length;
  model.dispose();
  return {
    Parameters: whole(parameters),
    'Characters to learn from': whole(used.length),
    'Tokens to learn from': whole(tokens.length),
    'Characters held out': whole(heldOut.length),
    'Tokens held out': whole(heldOutTokens.length),
    'Tokens trained on, repetitions included': whole(numTokens),
    'FLOPs by 6ND': power(6 * parameters * numTokens),
    'FLOPs by the ledger': power(step.flops * numSteps),
    'of these, in matrix products': power(step.matrixFlops * numSteps),
    'Bits per character, this model': digits(bits),
    'Bits per character, 6-gram Witten-Bell': digits(baseline),
    'Fingerprint of the weights': { text: fingerprint.slice(0, 16) },
  };
}

/** What one step with the recipe's batch does. It changes the model a little, so the rate is next to nothing. */
async function stepReceipt(model, tokens, { batchSize, seed }) {
  const { contextLength } = model.blueprint;
  const starts = training.windowStarts(tokens.length, 1, { batchSize, contextLength, seed });
  const batch = training.tokenBatch(model, tokens, starts, contextLength);
  const optimizer = training.gptOptimizer();
  const start = model.weights();
  const once = () => training.gptStep(model, optimizer, batch, { learningRate: 1e-9, clipNorm: 1e9 });
  once(); // makes the optimizer's memory
  const receipt = await ledger(tf, once);
  model.setWeights(start);
  optimizer.dispose();
  tf.dispose([batch.ids, batch.labels, batch.places]);
  return receipt;
}

function whole(number) {
  return { text: number.toLocaleString('en-US'), number, within: 0 };
}

function power(number) {
  return {
    text: number.toExponential(3).replace('e+', 'e'),
    number,
    within: 0.0005 * 10 ** Math.floor(Math.log10(number)),
  };
}

function digits(number) {
  return { text: number.toFixed(DIGITS), number, within: 1.5 * 10 ** -DIGITS };
}
