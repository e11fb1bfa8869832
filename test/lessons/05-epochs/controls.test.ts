// Lesson 05: what it says is so, run without the cause that it gives.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { loadDigits, pick, split } from 'course/datasets';
import { startBackend } from 'course/tf';
import { evaluate, mlp, fit as train } from 'course/training';
import { onSeeds } from '../on-seeds';

const { images, labels } = loadDigits();
const dealt = (seed: number) => {
  const piles = split(images.length, { test: 0.2, validation: 0.1, seed });
  const part = (rows: number[]) => ({ x: pick(images, rows), y: pick(labels, rows) });
  return { study: part(piles.train), validation: part(piles.validation) };
};
const fresh = (seed: number) => mlp({ layerSizes: [64, 32, 10], seed });
const adam = (seed: number) => ({ optimizer: 'adam', learningRate: 0.01, batchSize: 32, seed }) as const;

describe('lesson 05, controls', function () {
  this.timeout(0);
  before(() => startBackend());

  it(
    'gets further with forty rough steps than with one exact one, for the same epoch',
    onSeeds(async (seed) => {
      const { study, validation } = dealt(seed);
      const outcome = async (batchSize: number) => {
        const net = fresh(seed);
        await train(net, study, { optimizer: 'sgd', learningRate: 0.1, batchSize, numEpochs: 1, seed });
        return evaluate(net, validation).loss;
      };
      expect(await outcome(32)).to.be.below((await outcome(study.x.length)) - 0.3);
    }),
  );

  it(
    'has a first training loss above validation only as a mean over the epoch, not at its end',
    onSeeds(async (seed) => {
      const { study, validation } = dealt(seed);
      const net = fresh(seed);
      const { loss } = await train(net, study, { ...adam(seed), learningRate: 0.005, numEpochs: 1 });
      const unseen = evaluate(net, validation).loss;
      expect(loss[0]).to.be.above(unseen + 0.1);
      expect(evaluate(net, study).loss).to.be.below(unseen + 0.1);
    }),
  );

  it(
    'knows its training images by heart in both cases, and new ones only with many images',
    onSeeds(async (seed) => {
      const { study, validation } = dealt(seed);
      const few = { x: study.x.slice(0, 100), y: study.y.slice(0, 100) };
      const outcome = async (data: typeof study, numEpochs: number) => {
        const net = fresh(seed);
        await train(net, data, { ...adam(seed), numEpochs });
        return { known: evaluate(net, data).accuracy, unseen: evaluate(net, validation).accuracy };
      };
      const [parrot, reader] = [await outcome(few, 80), await outcome(study, 15)];
      expect(parrot.known).to.equal(1);
      expect(reader.known).to.be.above(0.99);
      expect(reader.unseen).to.be.above(parrot.unseen + 0.03);
      expect(parrot.unseen).to.be.above(0.6); // something about digits all the same
    }),
  );

  it(
    "goes on to the same bits from a checkpoint, and to others without the optimizer's memory",
    onSeeds(async (seed) => {
      const folder = mkdtempSync(join(tmpdir(), 'lesson-05-'));
      const file = join(folder, 'half.safetensors');
      const { study } = dealt(seed);
      const [whole, half, resumed, forgetful] = [1, 2, 3, 4].map(() => fresh(seed));
      await train(whole, study, { ...adam(seed), numEpochs: 2 });
      await train(half, study, { ...adam(seed), numEpochs: 1, checkpoint: file });
      await train(resumed, study, { ...adam(seed), numEpochs: 2, resume: file });
      forgetful.setWeights(half.weights());
      await train(forgetful, study, { ...adam(seed), numEpochs: 1 });
      rmSync(folder, { recursive: true });
      expect(changedTensors(whole.weights(), resumed.weights())).to.deep.equal([]);
      expect(changedTensors(whole.weights(), forgetful.weights())).to.have.lengthOf(4);
    }),
  );
});
