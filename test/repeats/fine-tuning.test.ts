// Lesson 12's trainings on the lesson's seed and five others: some ten minutes on two cores.
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { loadAusten, loadProse } from 'course/datasets';
import { loadGpt } from 'course/inference';
import { countAuthors, mixedPages, tuneRate } from 'course/lessons';
import { startBackend } from 'course/tf';
import * as training from 'course/training';
import { onSeeds } from '../lessons/on-seeds';

const austen = loadGpt(projectPath('data/models/austen/model.safetensors'));
const tokenizer = austen.tokenizer as NonNullable<typeof austen.tokenizer>;
const whale = loadProse('moby-dick');
const cut = Math.floor(0.9 * whale.length);
const { training: novels, heldOut } = loadAusten();
const exam = { old: heldOut.slice(200_000, 210_000), new: whale.slice(cut + 20_000, cut + 30_000) };

describe('fine-tuning on six seeds', function () {
  this.timeout(0);
  let start: ReturnType<typeof score>;
  let counter: number;

  before(async () => {
    await startBackend();
    const model = training.gptOf(austen.blueprint, { weights: austen.weights });
    start = score(model);
    model.dispose();
    counter = countAuthors().melville.bitsOf(exam.new) / exam.new.length;
  });

  const score = (model: training.GptModel) => {
    const [old, fresh] = [exam.old, exam.new].map((text) =>
      training.bitsPerCharacter(model, tokenizer, text),
    );
    return { old, new: fresh };
  };
  const tuned = async (pages: number[], seed: number, learningRate = 0.001) => {
    const model = training.gptOf(austen.blueprint, { weights: austen.weights });
    const pace = { numSteps: 32, batchSize: 4, learningRate };
    await training.fineTune(model, pages, { method: 'full', ...pace, seed });
    const scores = score(model);
    model.dispose();
    return scores;
  };
  const pages = tokenizer.encode(whale.slice(0, cut));
  const both = mixedPages(pages, tokenizer.encode(novels.slice(0, 1_000_000)));

  it(
    'forgets less of Austen with her pages mixed in than without, and gains less of Melville',
    onSeeds(async (seed) => {
      const [alone, mixed] = [await tuned(pages, seed), await tuned(both, seed)];
      expect((mixed.old - start.old) / (alone.old - start.old), 'forgotten').to.be.within(0.3, 0.7);
      expect((start.new - mixed.new) / (start.new - alone.new), 'gained').to.be.within(0.6, 0.9);
    }),
  );

  it(
    'goes more than half of the way from the model before to the counter of Melville',
    onSeeds(async (seed) => {
      const { new: after } = await tuned(pages, seed);
      expect((start.new - after) / (start.new - counter)).to.be.within(0.55, 0.8);
    }),
  );

  it(
    'does better in so short a training at half of the rate that was best in a longer one',
    onSeeds(async (seed) => {
      const [half, best] = [
        await tuned(pages, seed),
        await tuned(pages, seed, training.FINE_TUNING_RATES.full),
      ];
      expect(half.new).to.be.below(best.new);
      expect(half.old).to.be.below(best.old);
    }),
  );

  it(
    'has gained as much as LoRA at its best rate, and forgotten less, by full fine-tuning at a small rate',
    onSeeds(async (seed) => {
      const [full, lora] = [await tuneRate('full', 0.0005, seed), await tuneRate('lora', 0.01, seed)];
      expect(full.mobyDick).to.be.below(lora.mobyDick + 0.03);
      expect(full.persuasion).to.be.below(lora.persuasion);
    }),
  );
});
