// Lesson 11: what counting and learning make of the same pages, what a cache of keys and values saves, and what
// writing costs beside learning; on the weights and texts that the course ships.
import { expect } from 'chai';
import { projectPath, random } from 'course/core';
import { inferenceFlops, trainingFlops } from 'course/cost';
import { loadAusten } from 'course/datasets';
import {
  cacheBytes,
  generate,
  gptForwardFlops,
  gptParameterCount,
  likelyTokens,
  loadGpt,
  sample,
  samplingProbabilities,
  tokenProbabilities,
  writeText,
} from 'course/inference';
import { countPairs, drawRows, trainNgram } from 'course/lessons';
import { largestGap } from 'course/measure';
import { startBackend } from 'course/tf';
import { gptOf, surpriseOf } from 'course/training';
import { attendWithCache } from '../../../solutions/11-generation/attend-with-cache';
import { perplexity } from '../../../solutions/11-generation/perplexity';
import { sampleToken } from '../../../solutions/11-generation/sample-token';
import { causalAttention } from './causal-attention';

const austen = loadGpt(projectPath('data/models/austen/model.safetensors'));
const tokenizer = austen.tokenizer ?? expect.fail('the shipped model has no tokenizer');
const { training: novels, heldOut } = loadAusten();
const pages = heldOut.slice(0, 10_000);

describe('lesson 11', function () {
  this.timeout(120_000);

  it('needs fewer bits per character than the 6-gram counts give on the same pages', () => {
    const probabilities = tokenProbabilities(austen, tokenizer.encode(pages));
    const bits = probabilities.reduce((sum, probability) => sum - Math.log2(probability), 0);
    expect(bits).to.be.below(trainNgram(novels, { order: 6 }).bitsOf(pages));
    expect(probabilities.length * Math.log2(perplexity(probabilities))).to.be.closeTo(bits, 1e-6 * bits);
  });

  it('scores a text as the training program does', async () => {
    await startBackend();
    const tokens = tokenizer.encode(pages.slice(0, 2000));
    const model = gptOf(austen.blueprint, { weights: austen.weights });
    const { bits, numTokens } = surpriseOf(model, tokens);
    model.dispose();
    const own = tokenProbabilities(austen, tokens);
    expect(own).to.have.length(numTokens);
    // Float32 through four layers: the logits agree within 1e-4, so a token's bits do within 2e-4 / ln 2.
    const sum = own.reduce((total, probability) => total - Math.log2(probability), 0);
    expect(sum).to.be.closeTo(bits, (numTokens * 2e-4) / Math.LN2);
  });

  it('makes N keys and values with the cache, N (N + 1) / 2 without, and the same text', async () => {
    const N = 40;
    const made = async (cache: boolean) => {
      const before = austen.counters.keyValueProjections;
      const text = await writeText(austen, 'S', { temperature: 0, maxTokens: N, cache });
      return { made: austen.counters.keyValueProjections - before, text };
    };
    const [on, off] = [await made(true), await made(false)];
    expect([on.made, off.made]).to.deep.equal([N, (N * (N + 1)) / 2]);
    expect(on.text).to.equal(off.text);
  });

  it('keeps 2 L D numbers of 4 bytes for each token: 4,096 bytes', () => {
    const { numLayers, width } = austen.blueprint;
    const cache = austen.newCache();
    austen.prefill(tokenizer.encode('Anne looked at Captain Wentworth'), cache);
    expect(2 * numLayers * width * 4).to.equal(4096);
    expect(cache.bytes)
      .to.equal(4096 * cache.length)
      .and.to.equal(cacheBytes(austen.blueprint, cache.length));
  });

  it('reads token by token what it reads at once, within 1e-5', () => {
    const tokens = tokenizer.encode('She had been forced into prudence in her youth');
    const cache = austen.newCache();
    const oneByOne = tokens.map((token) => austen.prefill([token], cache).slice());
    expect(largestGap(austen.logits(tokens), oneByOne)).to.be.below(1e-5);
  });

  it('attends step by step as over all positions at once, within 1e-12 in 64 bits', () => {
    const rows = (seed: string) => drawRows(12, 8, seed).map((row) => [...row]);
    const [queries, keys, values] = ['q', 'k', 'v'].map(rows);
    let kept: { keys: number[][]; values: number[][] } = { keys: [], values: [] };
    const steps = queries.map((query, t) => {
      const step = attendWithCache(query, keys[t], values[t], kept.keys, kept.values);
      kept = step;
      return step.output;
    });
    expect(largestGap(steps, causalAttention(queries, keys, values))).to.be.below(1e-12);
  });

  it('draws with the exercise what the library draws', () => {
    const logits = austen.prefill(tokenizer.encode('She was very'), austen.newCache());
    for (let seed = 0; seed < 50; seed++) {
      const u = random(seed).next();
      const drawn = sample(logits, { temperature: 0.8, topK: 40 }, { next: () => u });
      expect(sampleToken([...logits], 0.8, 40, u)).to.equal(drawn.token);
    }
  });

  it('writes 3 D tokens for the operations that D tokens of training take: 46,080,000', () => {
    const parameters = gptParameterCount(austen.blueprint);
    const tokens = 15_000 * 8 * 128;
    const bill = trainingFlops({ parameters, tokens });
    expect(bill / inferenceFlops({ parameters, tokens: 1 })).to.equal(3 * tokens);
    // The counter leaves the table of positions out and takes attention in: some percent beside 2 N.
    const perToken = gptForwardFlops(austen.blueprint, { tokens: 1, cached: 20 });
    expect(perToken / (2 * parameters)).to.be.within(0.95, 1.1);
  });

  it('lists the likeliest tokens in their order, with the probabilities that are drawn from', () => {
    const likely = likelyTokens(austen, 'She was very', 10);
    const logits = austen.prefill(tokenizer.encode('She was very'), austen.newCache());
    const probabilities = samplingProbabilities(logits);
    expect(likely.map(({ logit }) => logit)).to.deep.equal([...logits].sort((a, b) => b - a).slice(0, 10));
    for (const { token, probability } of likely)
      expect(probability).to.be.closeTo(probabilities[token], 1e-7);
  });

  it('gives one text for one seed, token by token', async () => {
    const options = { temperature: 0.8, topK: 40, seed: 3, maxTokens: 20 };
    let text = '';
    for await (const token of generate(austen, 'It is a truth', options)) text += token.text;
    expect(await writeText(austen, 'It is a truth', options)).to.equal(`It is a truth${text}`);
  });
});

describe('countPairs', () => {
  it('gives each row the shares of what came after, as counted with a pencil', () => {
    const { characters, shares } = countPairs('aab\nab\n');
    expect(characters).to.deep.equal(['\n', 'a', 'b']);
    expect(shares).to.deep.equal([
      [0, 1, 0],
      [0, 1 / 3, 2 / 3],
      [1, 0, 0],
    ]);
  });

  it('has a perplexity of 1 where every character decides the next', () => {
    expect(perplexity(countPairs('abcabca').probabilities('abcabca'))).to.equal(1);
  });

  it('refuses a text whose last character leads nowhere', () => {
    expect(() => countPairs('aab')).to.throw('nothing comes after "b"');
    expect(() => countPairs('aba').after('z')).to.throw('got "z"');
  });
});
