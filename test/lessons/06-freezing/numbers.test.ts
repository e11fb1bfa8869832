// Lesson 06: what predicting, training and training with a frozen layer change, and what a parameter takes in memory.
import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { loadDigits, oneHot } from 'course/datasets';
import { trySwitches } from 'course/lessons';
import { parameterCount } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { copyModel, mlp, predict, fit as train, trainingMemory } from 'course/training';

const SIZES = [64, 32, 10];
const { images, labels } = loadDigits();

describe('lesson 06', () => {
  before(() => startBackend());

  it('changes no tensor by predicting', () => {
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    const start = model.weights();
    predict(model, images);
    expect(changedTensors(start, model.weights())).to.deep.equal([]);
    model.dispose();
  });

  it('changes only the head while the first layer is frozen, and everything otherwise', async () => {
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    const rival = copyModel(model);
    const start = model.weights();
    const data = { x: images.slice(0, 64), y: labels.slice(0, 64) };
    model.layer('layer1').trainable = false;
    for (const learner of [model, rival]) await train(learner, data, { numEpochs: 1 });
    expect(changedTensors(start, model.weights())).to.deep.equal(['layer2/bias', 'layer2/kernel']);
    expect(changedTensors(start, rival.weights())).to.have.lengthOf(4);
  });

  it('takes 16 bytes a parameter to train with Adam: weight, gradient, mean and square', () => {
    const memory = trainingMemory(mlp({ layerSizes: SIZES, seed: 1 }), ...batch());
    const one = 4 * parameterCount(SIZES);
    expect(memory).to.deep.equal({ weights: one, gradients: one, optimizer: 2 * one });
  });

  it('takes nothing but its 4 bytes for a frozen parameter', () => {
    const model = mlp({ layerSizes: SIZES, seed: 1 });
    model.layer('layer1').trainable = false;
    const head = 4 * parameterCount([32, 10]);
    const memory = trainingMemory(model, ...batch());
    expect(memory).to.deep.equal({
      weights: 4 * parameterCount(SIZES),
      gradients: head,
      optimizer: 2 * head,
    });
  });

  it('keeps evaluation mode, no gradient and frozen apart', () => {
    const [x, y] = batch();
    const seen = (switches: Parameters<typeof trySwitches>[2]): (number | boolean)[] =>
      Object.values(trySwitches(x, y, switches));
    // Same answer twice; of 2 running averages, and of 6 weight tensors, how many changed.
    expect(seen({})).to.deep.equal([false, 2, 6]);
    expect(seen({ evaluation: true })).to.deep.equal([true, 0, 6]);
    expect(seen({ noGradient: true })).to.deep.equal([false, 2, 0]);
    expect(seen({ frozen: true })).to.deep.equal([false, 0, 0]);
    expect(seen({ evaluation: true, noGradient: true, frozen: true })).to.deep.equal([true, 0, 0]);
  });
});

/** Images (32, 64) and one-hot labels (32, 10). */
function batch(): [tf.Tensor, tf.Tensor] {
  return [tf.tensor2d(images.slice(0, 32)), tf.tensor2d(oneHot(labels.slice(0, 32), 10))];
}
