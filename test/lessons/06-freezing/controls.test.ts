// Lesson 06: what it says is so, run without the cause that it gives.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { random } from 'course/core';
import { loadDigits, oneHot, pick, split } from 'course/datasets';
import {
  checkExport,
  compareFrozenLayers,
  probeServices,
  threeServices,
  trainRich,
  trySwitches,
} from 'course/lessons';
import { startBackend, tf } from 'course/tf';
import { exportArtifact, mlp, fit as train } from 'course/training';
import { onSeeds } from '../on-seeds';

const { images, labels } = loadDigits();

describe('lesson 06, controls', function () {
  this.timeout(0);
  before(() => startBackend());

  it(
    'reads 5 to 9 through a random frozen layer about as well as through one that studied 0 to 4',
    onSeeds(async (seed) => {
      const { random, '0 to 4': low, '5 to 9': high } = await compareFrozenLayers(seed);
      expect(Math.abs(random - low)).to.be.below(5);
      expect(high).to.be.above(Math.max(random, low) + 3);
    }),
  );

  it(
    'needs evaluation mode and one of the other two switches, and no third',
    onSeeds((seed) => {
      const rows = random(seed)
        .shuffle([...images.keys()])
        .slice(0, 32);
      const [x, y] = [tf.tensor2d(pick(images, rows)), tf.tensor2d(oneHot(pick(labels, rows), 10))];
      const holds = (switches: Parameters<typeof trySwitches>[2]) => {
        const { sameAnswerTwice, averagesChanged, weightsChanged } = trySwitches(x, y, switches);
        return sameAnswerTwice && averagesChanged + weightsChanged === 0;
      };
      expect(holds({ evaluation: true, noGradient: true })).to.equal(true);
      expect(holds({ evaluation: true, frozen: true })).to.equal(true);
      expect(holds({ noGradient: true, frozen: true })).to.equal(false);
      for (const one of ['evaluation', 'noGradient', 'frozen'])
        expect(holds({ [one]: true })).to.equal(false);
    }),
  );

  it(
    'gives the same answers after the export, also with batch norm folded in',
    onSeeds(async (seed) => {
      const folder = mkdtempSync(join(tmpdir(), 'lesson-06-'));
      const file = join(folder, 'rich.safetensors');
      const rich = await trainRich(seed);
      exportArtifact(rich, file);
      const { inTraining, inTheFile, largestDifference } = checkExport(rich, file, images.slice(0, 200));
      rmSync(folder, { recursive: true });
      expect([inTraining.length, inTheFile.length]).to.deep.equal([8, 4]);
      expect(largestDifference).to.be.below(1e-4);
    }),
  );

  it('shows who forgot evaluation mode by company, and not by asking twice', async () => {
    const rows = split(images.length, { test: 0.2, seed: 1 }).test.slice(0, 100);
    const probes = probeServices(await threeServices(), { x: pick(images, rows), y: pick(labels, rows) });
    expect(probes.map((probe) => probe['same twice'])).to.deep.equal([true, true, true]);
    expect(probes.map((probe) => probe['all together'] > 90)).to.deep.equal([true, true, true]);
    expect(probes.map(({ alone }) => alone > 90)).to.deep.equal([true, false, true]);
  });

  it(
    "moves the head's columns of digits that it never saw, too",
    onSeeds(async (seed) => {
      const low = split(images.length, { test: 0.2, seed }).train.filter((row) => labels[row] < 5);
      const model = mlp({ layerSizes: [64, 32, 10], seed });
      const kernel = () => model.weights().get('layer2/kernel')?.data as Float32Array;
      const before = kernel();
      const data = { x: pick(images, low), y: pick(labels, low) };
      await train(model, data, { numEpochs: 5, learningRate: 0.005, seed });
      const after = kernel();
      const moved = (digits: number[]) =>
        Math.hypot(
          ...digits.flatMap((k) =>
            Array.from({ length: 32 }, (_, i) => after[10 * i + k] - before[10 * i + k]),
          ),
        );
      const ratio = moved([5, 6, 7, 8, 9]) / moved([0, 1, 2, 3, 4]);
      expect(ratio).to.be.within(0.3, 1);
    }),
  );
});
