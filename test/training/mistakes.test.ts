import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { startBackend, tf } from 'course/tf';
import {
  type Data,
  type FitOptions,
  type Model,
  mlp,
  predict,
  TrainingDiverged,
  fit as train,
} from 'course/training';
import { corners } from './small';

const GOOD = corners(30, 'good');

describe('what fit refuses', () => {
  let model: Model;
  before(async () => {
    await startBackend();
    model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
  });
  after(() => model.dispose());

  const refused: [string, Data, FitOptions, RegExp][] = [
    ['no rows', { x: [], y: [] }, {}, /^Expected one row or more in the training data, got none\./],
    [
      'a row too short',
      { x: [[1, 2], [3]], y: [0, 1] },
      {},
      /^Expected 2 numbers in each row .*got 1 in row 1\./,
    ],
    [
      'a label too many',
      { x: [[1, 2]], y: [0, 1] },
      {},
      /^Expected one label for each of the 1 rows .*got 2\./,
    ],
    ['a label out of range', { x: [[1, 2]], y: [3] }, {}, /^Expected labels from 0 to 2 .*got 3 in row 0\./],
    [
      'a label that is no number',
      { x: [[1, 2]], y: [Number.NaN] },
      {},
      /^Expected labels .*got NaN in row 0\./,
    ],
    [
      'an input that is NaN',
      {
        x: [
          [1, 2],
          [3, Number.NaN],
        ],
        y: [0, 1],
      },
      {},
      /^Expected finite numbers in the training data, got NaN in row 1, column 1\./,
    ],
    ['batchSize 0', GOOD, { batchSize: 0 }, /^Expected batchSize to be a whole number from 1, got 0\./],
    [
      'numEpochs 1.5',
      GOOD,
      { numEpochs: 1.5 },
      /^Expected numEpochs to be a whole number from 1, got 1\.5\./,
    ],
    ['a learning rate of 0', GOOD, { learningRate: 0 }, /^Expected a learning rate above 0, got 0\./],
    [
      'a label of the validation data out of range',
      GOOD,
      { validation: { x: [[1, 2]], y: [-1] } },
      /^Expected labels from 0 to 2 in the validation data/,
    ],
  ];
  for (const [what, data, options, message] of refused) {
    it(`${what}, with a sentence, before anything changes`, async () => {
      const before = model.weights();
      const { numTensors } = tf.memory();
      const error = await train(model, data, options).catch((thrown) => thrown);
      expect(error.message).to.match(message);
      expect(changedTensors(before, model.weights())).to.deep.equal([]);
      expect(tf.memory().numTensors).to.equal(numTensors);
    });
  }

  it('rows of another width, when predicting', () => {
    expect(() => predict(model, [[1, 2, 3]])).to.throw(
      /^Expected 2 numbers in each row of the rows to predict/,
    );
  });
});

describe('a training that diverges', () => {
  before(startBackend);

  it('stops with a sentence that names step, learning rate and what to try', async () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    const options: FitOptions = { optimizer: 'sgd', learningRate: 1e25, batchSize: 10 };
    const error = await train(model, GOOD, options).catch((thrown) => thrown);
    expect(error).to.be.instanceOf(TrainingDiverged);
    expect(error.message).to.match(
      /^Expected a finite loss, got (NaN|Infinity) at step \d+ \(epoch 1\) with the learning rate 1e\+25: /,
    );
    expect(error.message).to.match(/Try a learning rate of 1e\+24, or inputs scaled to about 1\.$/);
    model.dispose();
  });

  it('puts the weights of the last good epoch back and keeps the history', async () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    let good = model.weights();
    const error = await train(model, GOOD, {
      optimizer: 'sgd',
      learningRate: (epoch) => (epoch <= 2 ? 0.1 : 1e20),
      batchSize: 10,
      onEpoch: () => {
        good = model.weights();
      },
    }).catch((thrown) => thrown);
    expect(error).to.be.instanceOf(TrainingDiverged);
    expect(error.epoch).to.equal(3);
    expect(error.history.loss).to.have.lengthOf(2);
    expect(changedTensors(good, model.weights())).to.deep.equal([]);
    model.dispose();
  });

  it('notices weights that the last step of an epoch made infinite', async () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    const before = model.weights();
    const options: FitOptions = { optimizer: 'sgd', learningRate: 1e39, numEpochs: 1, batchSize: 30 };
    const error = await train(model, GOOD, options).catch((thrown) => thrown);
    expect(error.message).to.include('got numbers that are not finite in layer1/kernel at step 1 (epoch 1)');
    expect(changedTensors(before, model.weights())).to.deep.equal([]);
    model.dispose();
  });
});
