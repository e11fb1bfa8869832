import { expect } from 'chai';
import type { WeightTensor } from 'course/artifact';
import { startBackend, tf } from 'course/tf';
import { type Model, mlp, type OptimizerName, fit as train } from 'course/training';
import { corners } from './small';

const DATA = corners(60, 'train');
const NUM_EPOCHS = 5;

const OPTIMIZERS: Record<OptimizerName, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.9),
  // Their epsilon is added to the root as ours; their default is another one.
  adam: () => tf.train.adam(0.1, 0.9, 0.999, 1e-8),
};

/** The same network in tf.layers, with the model's weights. */
function layersModel(model: Model): tf.Sequential {
  const layers = [
    tf.layers.dense({ units: 8, activation: 'relu', inputShape: [2] }),
    tf.layers.dense({ units: 3, activation: 'softmax' }),
  ];
  const network = tf.sequential({ layers });
  const tensors = [...model.weights().values()].map(({ shape, data }: WeightTensor) =>
    tf.tensor(data, [...shape]),
  );
  network.setWeights(tensors);
  tf.dispose(tensors);
  return network;
}

describe('fit beside the fit of tf.layers: same weights, same batches', function () {
  this.timeout(60_000);
  before(startBackend);

  for (const name of ['sgd', 'momentum', 'adam'] as const) {
    it(`ends at the same weights and losses with ${name}`, async () => {
      const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
      const theirs = layersModel(model);
      theirs.compile({ optimizer: OPTIMIZERS[name](), loss: 'categoricalCrossentropy' });
      const [x, y] = [tf.tensor2d(DATA.x), tf.oneHot(DATA.y, 3)];
      const options = { epochs: NUM_EPOCHS, batchSize: 16, shuffle: false, verbose: 0 };
      const { history } = await theirs.fit(x, y, options);
      const ours = await train(model, DATA, {
        numEpochs: NUM_EPOCHS,
        batchSize: 16,
        shuffle: false,
        optimizer: name,
        learningRate: 0.1,
      });
      ours.loss.forEach((loss, i) => {
        expect(loss).to.be.closeTo(history.loss[i] as number, 1e-4);
      });
      const expected = theirs.getWeights().map((tensor) => [...tensor.dataSync()]);
      [...model.weights().values()].forEach(({ data }, i) => {
        data.forEach((value, j) => {
          expect(value).to.be.closeTo(expected[i][j], 1e-4); // 20 steps of 32-bit sums in another order
        });
      });
      tf.dispose([x, y]);
      theirs.dispose();
      model.dispose();
    });
  }
});
