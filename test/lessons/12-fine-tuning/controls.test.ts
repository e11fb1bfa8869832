// Lesson 12: what it says is so, run without the cause that it gives. The trainings on six seeds are in test/repeats.
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { projectPath } from 'course/core';
import { loadAusten, loadProse, loadTable } from 'course/datasets';
import * as inference from 'course/inference';
import { countAuthors, mixedPages, TRIED_RATES } from 'course/lessons';
import { startBackend } from 'course/tf';
import * as training from 'course/training';
import { cacheKey } from '../../../solutions/12-fine-tuning/cache-key';
import { onSeeds } from '../on-seeds';

const austen = inference.loadGpt(projectPath('data/models/austen/model.safetensors'));
const tokenizer = austen.tokenizer as NonNullable<typeof austen.tokenizer>;

type Row = {
  method: keyof typeof TRIED_RATES;
  learning_rate: number;
  persuasion_bits: number;
  moby_dick_bits: number;
};

describe('lesson 12, controls', function () {
  this.timeout(0);
  before(() => startBackend());
  const rows = loadTable('fine_tuning_rates').toRecords() as Row[];
  const of = (method: string) => rows.filter((row) => row.method === method);
  const best = (method: string) => of(method).reduce((a, b) => (b.moby_dick_bits < a.moby_dick_bits ? b : a));

  it('tried every rate that it says, and each of the best is the default of fineTune', () => {
    for (const [method, rates] of Object.entries(TRIED_RATES)) {
      expect(of(method).map((row) => row.learning_rate)).to.deep.equal([...rates]);
      const rate = training.FINE_TUNING_RATES[method as training.FineTuningMethod];
      expect(best(method).learning_rate, method).to.equal(rate);
    }
  });

  it('forgets least by full fine-tuning, then by the head, then by LoRA, where all have gained the same', () => {
    /** What a method has forgotten where it has gained `bits`: between two of its rates, along a straight line. */
    const forgotten = (method: string, bits: number): number => {
      const path = of(method);
      const at = path.findIndex((row) => row.moby_dick_bits <= bits);
      const [a, b] = [path[at - 1], path[at]];
      const share = (a.moby_dick_bits - bits) / (a.moby_dick_bits - b.moby_dick_bits);
      return a.persuasion_bits + share * (b.persuasion_bits - a.persuasion_bits);
    };
    expect(of('full')[0].moby_dick_bits).to.be.below(2.27);
    for (const bits of [2.27, 2.28, 2.29]) {
      expect(of('full')[0].persuasion_bits).to.be.below(forgotten('head', bits));
      expect(forgotten('head', bits)).to.be.below(forgotten('lora', bits));
    }
    expect(best('full').moby_dick_bits).to.be.below(best('head').moby_dick_bits);
    expect(best('head').moby_dick_bits).to.be.below(best('lora').moby_dick_bits);
  });

  it(
    'changes no tensor by LoRA and writes again as before once the adapters are off',
    onSeeds(async (seed) => {
      const model = training.gptOf(austen.blueprint, { weights: austen.weights });
      const page = tokenizer.encode('Call me Ishmael. Some years ago, never mind how long precisely.');
      const how = { numSteps: 1, batchSize: 1, contextLength: 8, seed } as const;
      await training.fineTune(model, page, { method: 'lora', ...how });
      const scores = () => model.forward([page.slice(0, 8)]).dataSync();
      const adapted = scores();
      expect(changedTensors(austen.weights, model.weights())).to.deep.equal([]);
      training.removeLora(model);
      const original = training.gptOf(austen.blueprint, { weights: austen.weights });
      expect([...scores()]).to.deep.equal([...original.forward([page.slice(0, 8)]).dataSync()]);
      expect([...adapted]).to.not.deep.equal([...scores()]);
      model.dispose();
      original.dispose();
    }),
  );

  it(
    'serves a stale answer when the cache key leaves the fingerprint out, and none when it holds it',
    onSeeds((seed) => {
      const settings = { temperature: 0, seed, maxTokens: 5 };
      const prompt = `question ${seed}`;
      const naive = (_: string, text: string): string => text;
      expect(naive('old', prompt)).to.equal(naive('new', prompt));
      expect(cacheKey('old', prompt, settings)).to.not.equal(cacheKey('new', prompt, settings));
      expect(cacheKey('old', prompt, settings)).to.equal(cacheKey('old', prompt, settings));
    }),
  );

  it('tells the two authors apart on pages that neither counter has seen', () => {
    const { lean } = countAuthors(5);
    const whale = loadProse('moby-dick');
    const { heldOut: persuasion } = loadAusten();
    for (const at of [0, 1, 2, 3, 4, 5]) {
      const from = Math.floor(0.92 * whale.length) + 10_000 * at;
      expect(lean(whale.slice(from, from + 3000)), `Melville ${at}`).to.be.above(0);
      expect(lean(persuasion.slice(50_000 * at, 50_000 * at + 3000)), `Austen ${at}`).to.be.below(0);
    }
  });

  it('knows more of Melville after 800 steps than can be counted, and writes like him whatever the prompt', async () => {
    const model = training.gptOf(austen.blueprint, { weights: austen.weights });
    training.loadAdapters(model, projectPath('data/models/melville/adapters.safetensors'));
    const { melville, lean } = countAuthors();
    const whale = loadProse('moby-dick');
    const from = Math.floor(0.9 * whale.length) + 20_000;
    const page = whale.slice(from, from + 10_000);
    const bits = training.bitsPerCharacter(model, tokenizer, page);
    expect(bits).to.be.below(melville.bitsOf(page) / page.length);
    const weights = training.mergedWeights(model);
    const tuned = inference.freezeGpt({ blueprint: austen.blueprint, weights }, { tokenizer });
    model.dispose();
    const write = { temperature: 0.7, seed: 1, maxTokens: 60 };
    for (const prompt of ['The whale', 'She was']) {
      expect(lean(await inference.writeText(austen, prompt, write)), prompt).to.be.below(0);
      expect(lean(await inference.writeText(tuned, prompt, write)), prompt).to.be.above(0);
    }
  });

  it('mixes as many tokens of one text as of the other', () => {
    const mixed = mixedPages(Array(10_000).fill(1), Array(3000).fill(2));
    expect(mixed).to.have.length(20_000);
    expect(mixed.filter((token) => token === 1)).to.have.length(10_000);
    expect(() => mixedPages([1], [])).to.throw(/Expected tokens to mix in/);
  });
});
