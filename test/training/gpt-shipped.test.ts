import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ofKind, readArtifact } from 'course/artifact';
import { projectPath } from 'course/core';
import { loadProse } from 'course/datasets';
import { generate, loadGpt } from 'course/inference';
import { trainNgram } from 'course/lessons';
import { startBackend } from 'course/tf';
import { loadTokenizer, type Tokenizer } from 'course/tokenizer';
import { type GptModel, gptOf, surpriseOf } from 'course/training';

const FOLDER = projectPath('data', 'models', 'austen');
const WEIGHTS = join(FOLDER, 'model.safetensors');
const GOLDEN = join(__dirname, 'golden', 'austen-200-tokens.txt');

/** The first 128 tokens of a chapter that nobody learned from. */
function someTokens(tokenizer: Tokenizer): number[] {
  const novel = loadProse('persuasion');
  return tokenizer.encode(novel.slice(novel.indexOf('Chapter 9'))).slice(0, 128);
}

describe('the shipped model', () => {
  let model: GptModel;
  let tokenizer: Tokenizer;

  before(async () => {
    await startBackend();
    const { blueprint, weights } = ofKind(readArtifact(WEIGHTS), 'gpt');
    model = gptOf(blueprint, { weights });
    tokenizer = loadTokenizer(join(FOLDER, 'tokenizer.json'));
  });
  after(() => model.dispose());

  it('gives the same logits in the training and in the inference program, within 1e-4', () => {
    const tokens = someTokens(tokenizer);
    const made = model.forward([tokens]);
    const training = made.dataSync();
    made.dispose();
    const inference = loadGpt(WEIGHTS)
      .logits(tokens)
      .flatMap((row) => Array.from(row));
    expect(inference).to.have.lengthOf(128 * 1024);
    const apart = inference.reduce((most, logit, i) => Math.max(most, Math.abs(logit - training[i])), 0);
    expect(apart).to.be.below(1e-4);
  });

  it('writes the golden text: 200 tokens at temperature 0', async () => {
    const golden = readFileSync(GOLDEN, 'utf8');
    const prompt = 'It is a truth universally acknowledged, that';
    let written = prompt;
    let count = 0;
    for await (const { text } of generate(loadGpt(WEIGHTS), prompt, {
      maxTokens: 200,
      temperature: 0,
      whenFull: 'slide',
    })) {
      written += text;
      count++;
    }
    expect(count).to.equal(200);
    expect(written).to.equal(golden);
  });

  it('is less surprised by the novel held out than a 6-gram model of two novels', () => {
    const text = loadProse('persuasion').slice(0, 30_000);
    const bits = surpriseOf(model, tokenizer.encode(text)).bits;
    const baseline = trainNgram(`${loadProse('emma')}\n${loadProse('mansfield-park')}`).bitsOf(text);
    expect(bits / text.length).to.be.below(0.85 * (baseline / text.length));
  });
});
