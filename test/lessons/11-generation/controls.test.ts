// Lesson 11: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { projectPath, random } from 'course/core';
import { loadAusten } from 'course/datasets';
import * as inference from 'course/inference';
import { trainNgram, writeWithAttention } from 'course/lessons';
import { largestGap } from 'course/measure';
import { attendWithCache } from '../../../solutions/11-generation/attend-with-cache';
import { perplexity } from '../../../solutions/11-generation/perplexity';
import { onSeeds } from '../on-seeds';

const austen = inference.loadGpt(projectPath('data/models/austen/model.safetensors'));
/** Each a single token. */
const LETTERS = ['S', 'A', 'B', 'C', 'D', 'H'];
const PROMPTS = ['She was very', 'It is a truth', 'The captain', 'Mr. Elliot', 'A walk', 'No one could'];

describe('lesson 11, controls', function () {
  this.timeout(0);

  it(
    'writes the same text with the attention of the exercise, and another without looking back',
    onSeeds(async (seed) => {
      const prompt = PROMPTS[seed - 1];
      const theirs = await inference.writeText(austen, prompt, {
        temperature: 0,
        maxTokens: 8,
        cache: false,
      });
      const own = writeWithAttention(austen, prompt, attendWithCache, 8);
      const { numLayers, numHeads } = austen.blueprint;
      const read = (austen.tokenizer as NonNullable<typeof austen.tokenizer>).encode(prompt).length + 7;
      expect(own.text).to.equal(theirs);
      expect(own.calls).to.equal(read * numLayers * numHeads);
      const blind: typeof attendWithCache = (_, __, value, keys, values) => ({ output: value, keys, values });
      expect(writeWithAttention(austen, prompt, blind, 8).text).to.not.equal(theirs);
    }),
  );

  it(
    'changes no score of an earlier position by a later token, and does by an earlier one',
    onSeeds((seed) => {
      const { integer } = random(`tokens ${seed}`);
      const tokens = Array.from({ length: 12 }, () => integer(1024));
      const changed = (at: number) => tokens.map((token, i) => (i === at ? (token + 1) % 1024 : token));
      const scores = austen.logits(tokens);
      expect(largestGap(austen.logits(changed(11)).slice(0, 11), scores.slice(0, 11))).to.equal(0);
      expect(largestGap(austen.logits(changed(0)).slice(11), scores.slice(11))).to.be.above(1e-4);
    }),
  );

  it(
    'makes N keys and values with the cache and N (N + 1) / 2 without, for the same text',
    onSeeds(async (seed) => {
      const N = 10 + seed;
      const made = async (cache: boolean) => {
        const before = austen.counters.keyValueProjections;
        const text = await inference.writeText(austen, LETTERS[seed - 1], {
          temperature: 0,
          maxTokens: N,
          cache,
        });
        return { text, made: austen.counters.keyValueProjections - before };
      };
      const [kept, anew] = [await made(true), await made(false)];
      expect([kept.made, anew.made]).to.deep.equal([N, (N * (N + 1)) / 2]);
      expect(kept.text).to.equal(anew.text);
    }),
  );

  it(
    'draws otherwise at another temperature from the same scores, with the same order',
    onSeeds((seed) => {
      const logits = austen.prefill([seed, 7, 9], austen.newCache());
      const copy = logits.slice();
      const at = (temperature: number) => inference.samplingProbabilities(logits, { temperature });
      const best = logits.indexOf(Math.max(...logits));
      expect(at(0.5)[best]).to.be.above(at(1)[best]);
      expect(at(1)[best]).to.be.above(at(2)[best]);
      expect(at(2).indexOf(Math.max(...at(2)))).to.equal(best);
      expect([...logits]).to.deep.equal([...copy]);
    }),
  );

  it(
    'moves no weight by writing',
    onSeeds(async (seed) => {
      const before = austen.fingerprint;
      await inference.writeText(austen, PROMPTS[seed - 1], { seed, maxTokens: 10 });
      expect(austen.fingerprint).to.equal(before);
    }),
  );

  it(
    'has a perplexity of K for K equally likely characters, and of the mean loss in general',
    onSeeds((seed) => {
      expect(perplexity(Array(20).fill(1 / (seed + 1)))).to.be.closeTo(seed + 1, 1e-9);
    }),
  );

  it(
    'needs fewer bits than counted pieces on six stretches of pages that neither has seen',
    onSeeds((seed) => {
      const text = loadAusten().heldOut.slice(20_000 * seed, 20_000 * seed + 3000);
      const tokens = (austen.tokenizer as NonNullable<typeof austen.tokenizer>).encode(text);
      const bits = inference.tokenProbabilities(austen, tokens).reduce((sum, p) => sum - Math.log2(p), 0);
      expect(bits).to.be.below(counter().bitsOf(text));
    }),
  );

  it('costs about a hundred times the operations to write the last of 128 tokens without the cache', () => {
    const flops = (work: { tokens: number; cached?: number }) =>
      inference.gptForwardFlops(austen.blueprint, work);
    expect(flops({ tokens: 128 }) / flops({ tokens: 1, cached: 127 })).to.be.within(90, 110);
  });

  it('takes a little more than a quarter of the memory in 8 bits', () => {
    const small = inference.loadGpt(projectPath('data/models/austen/model.safetensors'), { bits: 8 });
    expect(small.bytes / austen.bytes).to.be.within(0.25, 0.32);
  });
});

let counted: ReturnType<typeof trainNgram> | undefined;

/** The 6-gram of the lesson, counted once. */
function counter(): ReturnType<typeof trainNgram> {
  counted ??= trainNgram(loadAusten().training, { order: 6 });
  return counted;
}
