// Lesson 12's trainings on the lesson's seed and five others: some twenty minutes on two cores.
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
  before(() => startBackend());

  const score = (model: training.GptModel) => {
    const [old, fresh] = [exam.old, exam.new].map((text) =>
      training.bitsPerCharacter(model, tokenizer, text),
    );
    return { old, new: fresh };
  };
  const tuned = async (pages: number[], seed: number) => {
    const model = training.gptOf(austen.blueprint, { weights: austen.weights });
    await training.fineTune(model, pages, { method: 'full', numSteps: 48, batchSize: 8, seed });
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
      expect(mixed.old).to.be.below(alone.old - 0.05);
      expect(mixed.new).to.be.above(alone.new);
    }),
  );

  it(
    'goes most of the way from the model before to the counter of Melville',
    onSeeds(async (seed) => {
      const model = training.gptOf(austen.blueprint, { weights: austen.weights });
      const before = score(model).new;
      model.dispose();
      const counter = countAuthors().melville.bitsOf(exam.new) / exam.new.length;
      const { new: after } = await tuned(pages, seed);
      expect((before - after) / (before - counter)).to.be.within(0.5, 1.3);
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
