import { expect } from 'chai';
import { changedTensors, type Weights } from 'course/artifact';
import { startBackend, tf } from 'course/tf';
import { evaluate, type Model, mlp, optimizer, predict, trainStep } from 'course/training';

const X = [
  [1, 2, 3],
  [4, 1, 2],
  [0, 3, 1],
  [2, 2, 5],
];
const Y = [0, 1, 0, 1];

function network(): Model {
  return mlp({ layerSizes: [3, 8, 2], seed: 3, dropout: 0.5, batchNorm: true });
}

/** The tensors that change when `work` runs on the model. */
function changedBy(model: Model, work: () => void): string[] {
  const before: Weights = model.weights();
  work();
  return changedTensors(before, model.weights());
}

function step(model: Model): void {
  tf.tidy(() => {
    const y = tf.oneHot(Y, 2).cast('float32');
    trainStep(model, optimizer('sgd'), tf.tensor2d(X), y, 0.1);
  });
}

const logits = (model: Model, training: boolean, at = 0): number[] => [
  ...tf.tidy(() => model.forward(tf.tensor2d(X), { training, step: at })).dataSync(),
];

const LAYER1 = ['layer1/bias', 'layer1/kernel'];
const NORM1 = ['norm1/mean', 'norm1/scale', 'norm1/shift', 'norm1/variance'];
const LAYER2 = ['layer2/bias', 'layer2/kernel'];

describe('evaluation mode, no gradient and frozen', () => {
  before(startBackend);
  let model: Model;
  beforeEach(() => {
    model = network();
  });
  afterEach(() => model.dispose());

  it('evaluation mode changes no tensor', () => {
    const work = () => {
      predict(model, X);
      evaluate(model, { x: X, y: Y });
    };
    expect(changedBy(model, work)).to.deep.equal([]);
  });

  it('evaluation mode gives the same answer each time', () => {
    expect(logits(model, false, 1)).to.deep.equal(logits(model, false, 2));
  });

  it('training mode drops other numbers at another step, and the same ones at the same step', () => {
    expect(logits(model, true, 1)).to.not.deep.equal(logits(model, true, 2));
    expect(logits(model, true, 2)).to.deep.equal(logits(model, true, 2));
  });

  it('training mode without a gradient changes the running averages and nothing else', () => {
    const forward = () => logits(model, true);
    expect(changedBy(model, forward)).to.deep.equal(['norm1/mean', 'norm1/variance']);
  });

  it('a training step changes every tensor of a trainable layer, except a bias that batch norm takes away', () => {
    const changed = changedBy(model, () => step(model));
    expect(changed.filter((name) => name !== 'layer1/bias')).to.have.members([
      'layer1/kernel',
      ...NORM1,
      ...LAYER2,
    ]);
  });

  it('a training step changes nothing of frozen layers: only the head learns', () => {
    for (const name of ['layer1', 'norm1']) model.layer(name).trainable = false;
    expect(changedBy(model, () => step(model))).to.have.members(LAYER2);
  });

  it('a frozen layer still drops in training mode', () => {
    for (const layer of model.layers) layer.trainable = false;
    expect(logits(model, true, 1)).to.not.deep.equal(logits(model, false, 1));
  });

  it('a frozen layer below a trainable one stays as it is, and the gradient passes through one above', () => {
    model.layer('layer2').trainable = false;
    const changed = changedBy(model, () => step(model));
    expect(changed).to.include.members(['layer1/kernel', 'norm1/scale']);
    expect(changed).to.not.include.members(LAYER2);
    expect(changed.filter((name) => LAYER1.includes(name) || NORM1.includes(name))).to.deep.equal(changed);
  });

  it('an unfrozen layer learns again', () => {
    const head = model.layer('layer2');
    head.trainable = false;
    step(model);
    head.trainable = true;
    expect(changedBy(model, () => step(model))).to.include.members(LAYER2);
  });

  it('dropout keeps the expected value: kept numbers are divided by 1 - rate', () => {
    const one = mlp({ layerSizes: [1, 1000, 1], seed: 1, dropout: 0.2 });
    const ones = tf.ones([1, 1000]);
    const { output } = one.layer('dropout1').forward(ones, {
      training: true,
      random: () => ({ next: () => 0.5 }) as never, // 0.5 is above the rate: kept
    });
    expect([...new Set(output.dataSync())]).to.deep.equal([1.25]);
    tf.dispose([ones, output]);
    one.dispose();
  });
});
