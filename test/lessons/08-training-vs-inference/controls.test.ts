// Lesson 08: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { random } from 'course/core';
import { loadDigits, oneHot } from 'course/datasets';
import { clockBackend } from 'course/lessons';
import { denseInferenceMemory, denseStepWork, denseTrainingMemory, ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, type OptimizerName, optimizer, trainStep } from 'course/training';
import { forwardFlops } from '../../../solutions/08-training-vs-inference/forward-flops';
import { trainingFlops } from '../../../solutions/08-training-vs-inference/training-flops';
import { presentBackends } from '../../tf/backends';
import { onSeeds } from '../on-seeds';

/** The lesson's network for seed 1, and five others. */
function network(seed: number): number[] {
  if (seed === 1) return [64, 32, 10];
  const { integer } = random(`network ${seed}`);
  return [64, ...Array.from({ length: 1 + integer(3) }, () => 4 + integer(40)), 10];
}

describe('lesson 08, controls', function () {
  this.timeout(0);
  before(() => startBackend());

  it(
    'takes two to three answers for one image in one epoch, and rows times epochs as many for all',
    onSeeds((seed) => {
      const sizes = network(seed);
      const once = trainingFlops(sizes, 1, 1) / forwardFlops(sizes, 1);
      expect(once).to.be.within(2, 3);
      expect(trainingFlops(sizes, 1438, 20) / forwardFlops(sizes, 1)).to.be.closeTo(1438 * 20 * once, 1e-6);
    }),
  );

  it(
    'runs more kernels with plain gradient descent than with Adam, and fewer operations',
    onSeeds(async (seed) => {
      const sizes = network(seed);
      const [sgd, adam] = [await stepOf(sizes, 'sgd'), await stepOf(sizes, 'adam')];
      const tensors = 2 * (sizes.length - 1);
      expect(sgd.kernels.length - adam.kernels.length).to.equal(tensors);
      expect(sgd.flops).to.be.below(adam.flops);
    }),
  );

  it(
    'holds more to train than to answer, and the surplus over the weights grows with the batch only in training',
    onSeeds((seed) => {
      const sizes = network(seed);
      const total = (batchSize: number) => denseTrainingMemory(sizes, { batchSize, optimizer: 'adam' }).total;
      const { weights, total: answering } = denseInferenceMemory(sizes);
      expect(total(1)).to.be.above(4 * weights);
      expect(answering).to.be.below(2 * weights);
      expect(total(64) - total(32)).to.equal(total(96) - total(64));
    }),
  );

  it(
    'spends the update on the number of weights and not of images',
    onSeeds((seed) => {
      const sizes = network(seed);
      const update = (batchSize: number) =>
        denseStepWork(sizes, { batchSize, optimizer: 'adam' }).update.flops;
      expect(update(1)).to.equal(update(32));
    }),
  );

  it('counts the same operations on every backend that is there', () => {
    const layerSizes = [64, 32, 10];
    const counts = presentBackends().map((backend) => {
      const [clock] = clockBackend(backend, [{ layerSizes, runs: 1 }]);
      return [clock.trainingFlops, clock.inferenceFlops];
    });
    expect(counts.length).to.be.at.least(2);
    for (const count of counts) expect(count).to.deep.equal(counts[0]);
  });

  it(
    'starts the same kernels for one image as for 32, with a thirty-second part of the matrix work',
    onSeeds(async (seed) => {
      const model = mlp({ layerSizes: network(seed), seed });
      const { images } = loadDigits();
      const receipt = (rows: number) =>
        ledger(tf, () => tf.tidy(() => model.forward(tf.tensor2d(images.slice(0, rows)))));
      const [one, many] = [await receipt(1), await receipt(32)];
      expect(one.kernels.length).to.equal(many.kernels.length);
      expect(many.matrixFlops).to.equal(32 * one.matrixFlops);
      model.dispose();
    }),
  );
});

async function stepOf(layerSizes: number[], name: OptimizerName) {
  const { images, labels } = loadDigits();
  const model = mlp({ layerSizes, seed: 1 });
  const rule = optimizer(name);
  const x = tf.tensor2d(images.slice(0, 32)); // (32, 64)
  const y = tf.tensor2d(oneHot(labels.slice(0, 32), 10)); // (32, 10)
  trainStep(model, rule, x, y, 0.005).dispose(); // makes room for what the rule remembers
  const receipt = await ledger(tf, () => trainStep(model, rule, x, y, 0.005));
  tf.dispose([x, y]);
  rule.dispose();
  model.dispose();
  return receipt;
}
