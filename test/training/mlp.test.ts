import { expect } from 'chai';
import { changedTensors } from 'course/artifact';
import { startBackend } from 'course/tf';
import { mlp } from 'course/training';

describe('mlp', () => {
  before(startBackend);

  it('names its tensors and gives them (inputs, outputs) and (outputs)', () => {
    const model = mlp({ layerSizes: [4, 3, 2], seed: 1 });
    expect([...model.weights()].map(([name, { shape }]) => [name, ...shape])).to.deep.equal([
      ['layer1/kernel', 4, 3],
      ['layer1/bias', 3],
      ['layer2/kernel', 3, 2],
      ['layer2/bias', 2],
    ]);
    model.dispose();
  });

  it('puts batch norm, relu and dropout between dense layers, and none after the last', () => {
    const model = mlp({ layerSizes: [4, 3, 2], seed: 1, dropout: 0.1, batchNorm: true });
    const names = ['layer1', 'norm1', 'relu1', 'dropout1', 'layer2'];
    expect(model.layers.map((layer) => layer.name)).to.deep.equal(names);
    model.dispose();
  });

  it('starts with the same weights for the same seed, whatever lies between the dense layers', () => {
    const plain = mlp({ layerSizes: [4, 3, 2], seed: 1 });
    const other = mlp({ layerSizes: [4, 3, 2], seed: 1, dropout: 0.5 });
    const third = mlp({ layerSizes: [4, 3, 2], seed: 2 });
    expect(changedTensors(plain.weights(), other.weights())).to.deep.equal([]);
    expect(changedTensors(plain.weights(), third.weights())).to.deep.equal([
      'layer1/kernel',
      'layer2/kernel',
    ]);
    for (const model of [plain, other, third]) model.dispose();
  });

  it('draws kernels with standard deviation sqrt(2 / inputs) and starts biases at 0', () => {
    const model = mlp({ layerSizes: [200, 300, 2], seed: 5 });
    const kernel = model.weights().get('layer1/kernel')?.data ?? new Float32Array();
    const variance = kernel.reduce((sum, value) => sum + value * value, 0) / kernel.length;
    // The mean of n squared draws has a standard deviation of sqrt(2 / n) of its value: 0.6 % here.
    expect(variance * 100).to.be.closeTo(1, 0.03);
    expect([...new Set(model.weights().get('layer1/bias')?.data)]).to.deep.equal([0]);
    model.dispose();
  });

  it('gives back the weights that were set', () => {
    const [a, b] = [1, 2].map((seed) => mlp({ layerSizes: [3, 2], seed }));
    a.setWeights(b.weights());
    expect(changedTensors(a.weights(), b.weights())).to.deep.equal([]);
    a.dispose();
    b.dispose();
  });

  it('refuses weights of another shape and stays as it was', () => {
    const [a, b] = [2, 4].map((classes) => mlp({ layerSizes: [3, classes], seed: 1 }));
    const before = a.weights();
    expect(() => a.setWeights(b.weights())).to.throw(
      /^Expected the tensor "layer1\/kernel" of shape \(3, 2\)/,
    );
    expect(changedTensors(before, a.weights())).to.deep.equal([]);
    a.dispose();
    b.dispose();
  });

  it('says which layers there are when asked for another', () => {
    const model = mlp({ layerSizes: [3, 2], seed: 1 });
    expect(() => model.layer('head')).to.throw('Expected the name of a layer (layer1), got "head".');
    model.dispose();
  });

  for (const layerSizes of [[], [3], [3, 0], [3, 2.5]]) {
    it(`refuses the sizes [${layerSizes}]`, () => {
      expect(() => mlp({ layerSizes, seed: 1 })).to.throw(
        /^Expected layerSizes of two or more whole numbers/,
      );
    });
  }

  for (const dropout of [-0.1, 1, Number.NaN]) {
    it(`refuses a dropout of ${dropout}`, () => {
      expect(() => mlp({ layerSizes: [3, 2], seed: 1, dropout })).to.throw(/^Expected a dropout from 0/);
    });
  }
});
