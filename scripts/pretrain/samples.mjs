// What the model writes, so that a reader can judge it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { generate, loadGpt } = require('course/inference');

const PROMPTS = ['It is a truth universally acknowledged, that', 'Anne ', '"My dear Emma,'];
const OPTIONS = { maxTokens: 110, temperature: 0.8, topK: 40, seed: 1, whenFull: 'slide' };

/** The prompts, each with 110 tokens at temperature 0.8, top-k 40, seed 1: not chosen from several. */
export async function samplesOf({ weights }) {
  const model = loadGpt(weights);
  const samples = [];
  for (const prompt of PROMPTS) {
    let written = prompt;
    for await (const { text } of generate(model, prompt, OPTIONS)) written += text;
    samples.push({ prompt, written });
  }
  return samples;
}
