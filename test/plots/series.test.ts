import { expect } from 'chai';
import { series } from 'course/plots';

describe('series', () => {
  it('makes a point of each named number, line by line', () => {
    const rows = [{ epoch: 1, loss: 2.3, wrong: 0.9 }, { epoch: 2, loss: 1.1, wrong: 0.4 }]; // biome-ignore format: one line
    expect(series(rows, 'epoch', { loss: 'loss (nats)', wrong: 'wrong (share)' })).to.deep.equal([
      { x: 1, value: 2.3, of: 'loss (nats)' },
      { x: 2, value: 1.1, of: 'loss (nats)' },
      { x: 1, value: 0.9, of: 'wrong (share)' },
      { x: 2, value: 0.4, of: 'wrong (share)' },
    ]);
  });

  it('names the field that holds no number', () => {
    const rows = [{ epoch: 1, set: 'training' }];
    expect(() => series(rows, 'epoch', { set: 'set' })).to.throw('Expected a number in "set", got training.');
  });
});
