import { expect } from 'chai';
import { random } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { gradients, type MlpOptions, type Model, mlp } from 'course/training';

/** Largest gap allowed, as a share of the largest gradient: 32-bit sums of up to 40 terms in another order. */
const TOLERANCE = 1e-5;

/** The same network in tfjs's own operations, for tfjs's own differentiation. */
function reference(model: Model, x: tf.Tensor, y: tf.Tensor, step: number): tf.Scalar {
  let signal = x;
  for (const layer of model.layers) {
    const [first, second] = layer.parameters.map(({ variable }) => variable as tf.Tensor);
    if (layer.kind === 'dense')
      signal = tf.add(tf.matMul(signal as tf.Tensor2D, first as tf.Tensor2D), second);
    if (layer.kind === 'relu') signal = tf.relu(signal);
    if (layer.kind === 'batchNorm') {
      const { mean, variance } = tf.moments(signal, 0);
      signal = signal.sub(mean).div(variance.add(1e-3).sqrt()).mul(first).add(second);
    }
    if (layer.kind === 'dropout') {
      const stream = random(`${model.seed}/${layer.name}/${step}`);
      const keep = Array.from({ length: signal.size }, () => (stream.next() < 0.3 ? 0 : 1 / 0.7));
      signal = signal.mul(tf.tensor(keep, signal.shape));
    }
  }
  return tf.losses.softmaxCrossEntropy(y, signal);
}

/** A random network, rows and labels, decided by the seed. */
function example(seed: number, options: Partial<MlpOptions>) {
  const draw = random(seed);
  const layerSizes = Array.from({ length: 2 + draw.integer(3) }, () => 2 + draw.integer(8));
  const model = mlp({ layerSizes, seed, ...options });
  for (const { variable } of model.tensors) {
    // away from the first weights, where biases, shifts and scales are all alike
    tf.tidy(() => variable.assign(tf.tensor(normals(variable.size, draw.normal), variable.shape)));
  }
  const batch = 3 + draw.integer(30);
  const x = tf.tensor2d(normals(batch * layerSizes[0], draw.normal), [batch, layerSizes[0]]);
  const numClasses = layerSizes[layerSizes.length - 1];
  const labels = Array.from({ length: batch }, () => draw.integer(numClasses));
  const y = tf.tidy(() => tf.oneHot(labels, numClasses).cast('float32')) as tf.Tensor2D;
  return { model, x, y };
}

function normals(count: number, normal: () => number): Float32Array {
  return Float32Array.from({ length: count }, () => normal());
}

function largestGap(seed: number, options: Partial<MlpOptions>): number {
  const { model, x, y } = example(seed, options);
  const step = seed % 7;
  const wanted = tf.variableGrads(() => reference(model, x, y, step)).grads;
  let gap = 0;
  tf.tidy(() => {
    const { updates } = gradients(model, x, y, { step });
    const learned = model.layers.flatMap((layer) => layer.parameters.map(({ name }) => name));
    expect(updates.map(({ parameter }) => parameter.name)).to.have.members(learned);
    for (const { parameter, gradient } of updates) {
      const right = wanted[parameter.variable.name];
      const size = Math.max(1, right.abs().max().dataSync()[0]);
      gap = Math.max(gap, right.sub(gradient).abs().max().dataSync()[0] / size);
    }
  });
  tf.dispose([x, y, wanted]);
  model.dispose();
  return gap;
}

describe('gradients', function () {
  this.timeout(60_000);
  before(startBackend);

  const cases: [string, Partial<MlpOptions>][] = [
    ['dense and relu', {}],
    ['dropout', { dropout: 0.3 }],
    ['batch norm', { batchNorm: true }],
    ['batch norm and dropout', { batchNorm: true, dropout: 0.3 }],
  ];
  for (const [what, options] of cases) {
    it(`are those of tf.variableGrads on 20 random networks with ${what}`, () => {
      for (let seed = 1; seed <= 20; seed++) {
        expect(largestGap(seed, options), `seed ${seed}`).to.be.below(TOLERANCE);
      }
    });
  }

  it("are also what tfjs finds by differentiating the model's own forward pass", () => {
    const { model, x, y } = example(1, {});
    tf.tidy(() => {
      const { grads } = tf.variableGrads(() => tf.losses.softmaxCrossEntropy(y, model.forward(x)));
      for (const { parameter, gradient } of gradients(model, x, y).updates) {
        const gap = tf.max(tf.abs(tf.sub(gradient, grads[parameter.variable.name])));
        expect(gap.dataSync()[0]).to.be.below(TOLERANCE);
      }
    });
    tf.dispose([x, y]);
    model.dispose();
  });
});
