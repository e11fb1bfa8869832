import { expect } from 'chai';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';

const CLASSES = 3;

/** The optimizers that the course trains with. */
const optimizers: Record<string, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.9),
  adagrad: () => tf.train.adagrad(0.1),
  rmsprop: () => tf.train.rmsprop(0.1),
  adam: () => tf.train.adam(0.1),
};

/** Models whose every layer the course uses; each takes (4, ...) images. */
const models: Record<string, () => tf.Sequential> = {
  'a dense network with dropout': () =>
    tf.sequential({
      layers: [
        tf.layers.dense({ units: 5, activation: 'relu', inputShape: [6] }),
        tf.layers.dropout({ rate: 0.5, seed: 1 }),
        tf.layers.dense({ units: CLASSES, activation: 'softmax' }),
      ],
    }),
  'a dense network with batch norm': () =>
    tf.sequential({
      layers: [
        tf.layers.dense({ units: 5, activation: 'sigmoid', inputShape: [6] }),
        tf.layers.batchNormalization(),
        tf.layers.dense({ units: CLASSES, activation: 'softmax' }),
      ],
    }),
  'a convolutional network': () =>
    tf.sequential({
      layers: [
        tf.layers.conv2d({ filters: 2, kernelSize: 3, activation: 'relu', inputShape: [8, 8, 1] }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: CLASSES, activation: 'softmax' }),
      ],
    }),
};

describe('the table of kernels', () => {
  before(async () => {
    await startBackend();
  });

  for (const [name, make] of Object.entries(optimizers)) {
    it(`knows every kernel of ${name}`, async () => {
      const weights = tf.variable(tf.ones([3]));
      const optimizer = make();
      const receipt = await ledger(tf, () => optimizer.minimize(() => weights.square().sum()));
      expect(receipt.unknownKernels).to.deep.equal([]);
      optimizer.dispose();
      weights.dispose();
    });
  }

  for (const [name, make] of Object.entries(models)) {
    it(`knows every kernel of predicting with ${name}`, async () => {
      const model = make();
      const x = tf.ones([4, ...(model.inputs[0].shape.slice(1) as number[])]);
      const receipt = await ledger(tf, () => model.predict(x));
      expect(receipt.unknownKernels).to.deep.equal([]);
      tf.dispose([x, model as never]);
    });

    it(`knows every kernel of training ${name}`, async function () {
      if (name.startsWith('a convolutional') && tf.getBackend() === 'wasm') this.skip(); // it has no such gradient
      const model = make();
      model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
      const x = tf.ones([4, ...(model.inputs[0].shape.slice(1) as number[])]);
      const y = tf.oneHot(tf.tensor1d([0, 1, 2, 0], 'int32'), CLASSES);
      const receipt = await ledger(tf, () => model.trainOnBatch(x, y));
      expect(receipt.unknownKernels).to.deep.equal([]);
      tf.dispose([x, y, model as never]);
    });
  }

  it('knows every kernel of a lookup and its gradient', async function () {
    if (tf.getBackend() === 'wasm') this.skip(); // it has no such gradient
    const table = tf.variable(tf.ones([5, 4]) as tf.Tensor2D);
    const rows = tf.tensor1d([1, 1, 3], 'int32');
    const receipt = await ledger(tf, () => tf.variableGrads(() => table.gather(rows).sum()));
    expect(receipt.unknownKernels).to.deep.equal([]);
    tf.dispose([table, rows]);
  });
});
