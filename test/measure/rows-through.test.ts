import { expect } from 'chai';
import { ledger, rowsThrough } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { mlp, fit as train } from 'course/training';

const data = (count: number) => ({
  x: Array.from({ length: count }, (_, i) => [i, 1, -i]),
  y: Array.from({ length: count }, (_, i) => i % 2),
});

describe('rows through a matrix', () => {
  before(startBackend);

  it('are those of every batch of every epoch, the last and smaller one included', async () => {
    const model = mlp({ layerSizes: [3, 4, 2], seed: 1 });
    const receipt = await ledger(tf, () => train(model, data(10), { numEpochs: 3, batchSize: 4 }));
    expect(rowsThrough(receipt, 3, 4)).to.equal(3 * 10);
    model.dispose();
  });

  it('do not count the way back, where layers are square too', async () => {
    const model = mlp({ layerSizes: [3, 3, 2], seed: 1 });
    const receipt = await ledger(tf, () => train(model, data(10), { numEpochs: 1, batchSize: 5 }));
    expect(rowsThrough(receipt, 3, 3)).to.equal(10);
    model.dispose();
  });
});
