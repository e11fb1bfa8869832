// What a training holds beside the weights, in bytes: counted, and as the closed form 4 + 4 + 8 = 16 says.
import { expect } from 'chai';
import { parameterCount } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, trainingMemory } from 'course/training';

const SIZES = [64, 32, 10];

describe('trainingMemory', () => {
  before(startBackend);

  function measure(options: { batchNorm?: boolean } = {}, freeze: readonly string[] = []) {
    const model = mlp({ layerSizes: SIZES, seed: 1, ...options });
    for (const name of freeze) model.layer(name).trainable = false;
    const [x, y] = tf.tidy(() => [
      tf.ones<tf.Rank.R2>([5, 64]),
      tf.oneHot([1, 2, 3, 4, 5], 10).cast('float32'),
    ]);
    const alive = tf.memory().numTensors;
    const memory = trainingMemory(model, x as tf.Tensor2D, y as tf.Tensor2D);
    expect(tf.memory().numTensors).to.equal(alive);
    model.dispose();
    tf.dispose([x, y]);
    return memory;
  }

  it('is 16 bytes a parameter with Adam: 4 the weight, 4 its gradient, 8 what Adam remembers', () => {
    const parameters = parameterCount(SIZES);
    const memory = measure();
    expect(memory).to.deep.equal({
      weights: 4 * parameters,
      gradients: 4 * parameters,
      optimizer: 8 * parameters,
    });
  });

  it('falls to 4 bytes for each frozen parameter', () => {
    const head = 32 * 10 + 10;
    const { weights, gradients, optimizer } = measure({}, ['layer1']);
    expect(weights).to.equal(4 * parameterCount(SIZES));
    expect([gradients, optimizer]).to.deep.equal([4 * head, 8 * head]);
  });

  it('counts running averages as weights, without gradient and memory', () => {
    const [learned, averages] = [2 * 32, 2 * 32]; // scale and shift; mean and variance
    const { weights, gradients } = measure({ batchNorm: true });
    expect(weights).to.equal(4 * (parameterCount(SIZES) + learned + averages));
    expect(gradients).to.equal(4 * (parameterCount(SIZES) + learned));
  });
});
