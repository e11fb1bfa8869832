import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { CourseError } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { copyModel, logitsOf, mlp, fit as train } from 'course/training';
import { corners } from './small';

const DATA = corners(30, 'copy');

describe('copyModel', () => {
  before(startBackend);

  it('gives the same answers to the bit', async () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    await train(model, DATA, { numEpochs: 2 });
    const copy = copyModel(model);
    expect(changedTensors(model.weights(), copy.weights())).to.deep.equal([]);
    expect(logitsOf(copy, DATA.x)).to.deep.equal(logitsOf(model, DATA.x));
    model.dispose();
    copy.dispose();
  });

  it('shares no tensor: training the copy leaves the model as it was, and the other way round', async () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    const copy = copyModel(model);
    const before = model.weights();
    await train(copy, DATA, { numEpochs: 1 });
    expect(changedTensors(before, model.weights())).to.deep.equal([]);
    const learned = copy.weights();
    await train(model, DATA, { numEpochs: 1, learningRate: 0.1 });
    expect(changedTensors(learned, copy.weights())).to.deep.equal([]);
    model.dispose();
    expect(logitsOf(copy, [[0, 0]])[0]).to.have.length(3); // still alive
    copy.dispose();
  });

  it('can learn where the model is frozen', () => {
    const model = mlp({ layerSizes: [2, 8, 3], seed: 1 });
    for (const layer of model.layers) layer.trainable = false;
    const copy = copyModel(model);
    expect(copy.layers.every(({ trainable }) => trainable)).to.equal(true);
    model.dispose();
    copy.dispose();
  });

  it('refuses dropout and batch norm, says what to do instead, and leaves no tensor behind', () => {
    for (const extra of [{ dropout: 0.2 }, { batchNorm: true }]) {
      const model = mlp({ layerSizes: [2, 8, 3], seed: 1, ...extra });
      const alive = tf.memory().numTensors;
      expect(() => copyModel(model)).to.throw(CourseError, /got one with (dropout|norm)1\. Build it again/);
      expect(tf.memory().numTensors).to.equal(alive);
      model.dispose();
    }
  });
});
