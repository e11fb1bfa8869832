import { expect } from 'chai';
import { CourseError } from 'course/core';
import { median, percentile, samplesOf, timeInTurn, timeIt } from 'course/measure';

describe('timing', () => {
  it('takes the middle value as the median', () => {
    expect(median([9, 1, 5])).to.equal(5);
  });

  it('takes the mean of the two middle values where there are two', () => {
    expect(median([1, 2, 4, 100])).to.equal(3);
  });

  it('draws straight lines between neighbours for a percentile', () => {
    const values = [0, 10, 20, 30, 40];
    expect([0, 25, 95, 100].map((percent) => percentile(values, percent))).to.deep.equal([0, 10, 38, 40]);
  });

  it('leaves the order of the values as it was', () => {
    const values = [3, 1, 2];
    percentile(values, 50);
    expect(values).to.deep.equal([3, 1, 2]);
  });

  it('refuses no values, and percentages outside 0 to 100', () => {
    expect(() => median([])).to.throw(CourseError, 'got 0 values');
    expect(() => percentile([1], 101)).to.throw(CourseError, 'from 0 to 100');
  });

  it('runs the work as often as asked, warm-up first, and keeps every sample', async () => {
    let runs = 0;
    const { samplesMs, medianMs, quartilesMs } = await timeIt(async () => runs++, { runs: 5, warmUp: 2 });
    expect(runs).to.equal(7);
    expect(samplesMs).to.have.length(5);
    expect([quartilesMs[0], medianMs, quartilesMs[1]]).to.deep.equal(
      [25, 50, 75].map((percent) => percentile(samplesMs, percent)),
    );
  });

  it('runs several works in turn, and keeps their samples apart', async () => {
    const order: string[] = [];
    const works = { a: () => order.push('a'), b: async () => order.push('b') };
    const { a, b } = await timeInTurn(works, { runs: 2, warmUp: 1 });
    expect(order.join('')).to.equal('ababab');
    expect([a.samplesMs.length, b.samplesMs.length]).to.deep.equal([2, 2]);
    expect(b.medianMs).to.equal(median(b.samplesMs));
  });

  it('lays out every run as a row', () => {
    const timing = (samplesMs: number[]) => ({
      samplesMs,
      medianMs: 0,
      quartilesMs: [0, 0] as [number, number],
    });
    expect(samplesOf({ a: timing([1, 2]), b: timing([3]) })).to.deep.equal([
      { work: 'a', ms: 1 },
      { work: 'a', ms: 2 },
      { work: 'b', ms: 3 },
    ]);
  });
});
