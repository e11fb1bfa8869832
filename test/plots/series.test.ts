import { expect } from 'chai';
import { lintSpec, seriesChart } from 'course/plots';

const words = { title: 'Two numbers', description: 'Two falling lines, one above the other.' };
const axes = { xTitle: 'Epoch', yTitle: 'Loss (nats), share', ...words };
const rows = [
  { epoch: 1, loss: 2.3, wrong: 0.9, set: 'training' },
  { epoch: 2, loss: 1.1, wrong: 0.4, set: 'training' },
];

describe('seriesChart', () => {
  it('draws each named number as a line of its own', () => {
    const { data } = seriesChart(rows, 'epoch', { loss: 'loss (nats)', wrong: 'wrong (share)' }, axes);
    expect(data?.values).to.deep.equal([
      { x: 1, value: 2.3, of: 'loss (nats)' },
      { x: 2, value: 1.1, of: 'loss (nats)' },
      { x: 1, value: 0.9, of: 'wrong (share)' },
      { x: 2, value: 0.4, of: 'wrong (share)' },
    ]);
  });

  it('passes the linter of charts', () => {
    expect(lintSpec(seriesChart(rows, 'epoch', { loss: 'loss', wrong: 'wrong' }, axes))).to.deep.equal([]);
  });

  it('names the field that holds no number', () => {
    expect(() => seriesChart(rows, 'epoch', { set: 'set' }, axes)).to.throw(
      'Expected a number in "set", got training.',
    );
  });
});
