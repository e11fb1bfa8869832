// Lesson 08: what the page shows of the counts, derived: two receipts, twenty networks, one whole training.
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { loadDigits, oneHot, pick, split } from 'course/datasets';
import { countRandomNetworks } from 'course/lessons';
import { denseStepWork, ledger, type Receipt, rowsThrough } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, optimizer, predict, fit as train, trainStep } from 'course/training';
import { forwardFlops } from '../../../solutions/08-training-vs-inference/forward-flops';
import { trainingFlops } from '../../../solutions/08-training-vs-inference/training-flops';

const SIZES = [64, 32, 10];
const PRODUCTS = [2 * 64 * 32, 2 * 32 * 10]; // operations of one image in each layer
const ADAM = 12; // operations for a parameter: 3 for the mean, 4 for the square, 5 for the step
const PARAMETERS = 64 * 32 + 32 + 32 * 10 + 10;
const { images, labels } = loadDigits();

describe('lesson 08', function () {
  this.timeout(60_000);
  let step: Receipt;
  let answer: Receipt;

  before(async () => {
    await startBackend();
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    const adam = optimizer('adam');
    const x = tf.tensor2d(images.slice(0, 32));
    const y = tf.tensor2d(oneHot(labels.slice(0, 32), 10));
    trainStep(model, adam, x, y, 0.005).dispose();
    step = await ledger(tf, () => trainStep(model, adam, x, y, 0.005));
    answer = await ledger(tf, () => tf.tidy(() => model.forward(x)));
    tf.dispose([x, y]);
    adam.dispose();
    model.dispose();
  });

  it('counts one product forward for each layer, and one or two back', () => {
    const [first, second] = PRODUCTS.map((product) => 32 * product);
    expect(answer.matrixFlops).to.equal(first + second);
    expect(step.matrixFlops).to.equal(2 * first + 3 * second);
  });

  it('adds up biases, relu, loss and update to 2.34 times the operations of an inference', () => {
    const forward = 32 * (PRODUCTS[0] + PRODUCTS[1] + (32 + 10) + 32);
    const loss = 32 * (5 * 10 - 2 + 2 * 10);
    const backward = 32 * (PRODUCTS[0] + 2 * PRODUCTS[1]) + 31 * (32 + 10) + 32 * 2 * 32;
    expect(answer.flops).to.equal(forward);
    expect(step.flops).to.equal(forward + loss + backward + ADAM * PARAMETERS);
    expect(step.flops / answer.flops).to.be.closeTo(2.34, 0.005); // as the prose rounds it
  });

  it('runs 18 kernels to learn and 5 to answer', () => {
    expect(step.kernels).to.have.lengthOf(5 + 3 + 6 + 4);
    expect(answer.kernels).to.have.lengthOf(5);
  });

  it('spends most of a step on one image on the update, and little of one on 32', () => {
    const share = (batchSize: number): number => {
      const { update, total } = denseStepWork(SIZES, { batchSize, optimizer: 'adam' });
      return update.flops / total.flops;
    };
    expect(share(1)).to.be.closeTo(3 / 4, 0.02); // "three quarters"
    expect(share(32)).to.be.below(1 / 10);
  });

  it('hits twenty random networks with both formulas of the exercises', async () => {
    const twenty = await countRandomNetworks(20, 'lesson 08');
    for (const { layerSizes, numRows, inference, step: learning } of twenty) {
      expect(inference.matrixFlops, String(layerSizes)).to.equal(forwardFlops(layerSizes, numRows));
      expect(learning.matrixFlops, String(layerSizes)).to.equal(trainingFlops(layerSizes, numRows, 1));
      const ratio = learning.matrixFlops / inference.matrixFlops;
      if (layerSizes.length === 2) expect(ratio).to.equal(2);
      else expect(ratio).to.be.within(2, 3);
    }
    const layers = new Set(twenty.map(({ layerSizes }) => layerSizes.length - 1));
    expect([...layers].sort()).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('forecasts a whole training of 28,760 images to the last operation', async () => {
    const rows = split(images.length, { test: 0.2, seed: 1 }).train;
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    const before = model.weights();
    const study = { x: pick(images, rows), y: pick(labels, rows) };
    const bill = await ledger(tf, () => train(model, study, { numEpochs: 20, learningRate: 0.005 }));
    const after = model.weights();
    predict(model, images.slice(0, 1000));
    expect(rowsThrough(bill, 64, 32)).to.equal(20 * 1438);
    expect(bill.matrixFlops).to.equal(20 * 1438 * (2 * PRODUCTS[0] + 3 * PRODUCTS[1]));
    expect(trainingFlops(SIZES, 1438, 20)).to.equal(bill.matrixFlops);
    expect(changedTensors(before, after)).to.have.lengthOf(4);
    expect(changedTensors(after, model.weights())).to.deep.equal([]);
    model.dispose();
  });

  it('makes one training of 61,406.5 answers', () => {
    const perRow = 2 * PRODUCTS[0] + 3 * PRODUCTS[1];
    expect(trainingFlops(SIZES, 1438, 20) / forwardFlops(SIZES, 1)).to.be.closeTo(
      (20 * 1438 * perRow) / (PRODUCTS[0] + PRODUCTS[1]),
      1e-9, // rounding of 64 bits
    );
    expect((20 * 1438 * perRow) / (PRODUCTS[0] + PRODUCTS[1])).to.be.closeTo(61_406.5, 0.05); // as shown
  });
});
