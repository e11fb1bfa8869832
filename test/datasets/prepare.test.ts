import { expect } from 'chai';
import { CourseError, ShapeError } from 'course/core';
import { fitStandardizer, oneHot, pick, shuffle, split } from 'course/datasets';

const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const sorted = (rows: number[]): number[] => [...rows].sort((a, b) => a - b);

describe('split', () => {
  it('puts every row into exactly one part', () => {
    for (const seed of all(20)) {
      const { train, validation, test } = split(101, { test: 0.2, validation: 0.1, seed });
      expect(sorted([...train, ...validation, ...test])).to.deep.equal(all(101));
    }
  });

  it('rounds the shares to whole rows', () => {
    const { train, validation, test } = split(1797, { test: 0.2, validation: 0.1, seed: 1 });
    expect([test.length, validation.length, train.length]).to.deep.equal([359, 180, 1258]);
  });

  it('has no validation rows unless asked for', () => {
    expect(split(10, { test: 0.3, seed: 1 }).validation).to.deep.equal([]);
  });

  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: number): number[] => split(50, { test: 0.5, seed }).test;
    expect(draw(1)).to.deep.equal(draw(1));
    expect(draw(1)).to.not.deep.equal(draw(2));
  });

  for (const [count, test, validation] of [
    [10, 0.6, 0.5],
    [10, 1, 0],
    [10, -0.1, 0],
    [10, Number.NaN, 0],
    [2.5, 0.2, 0],
  ]) {
    it(`refuses ${count} rows with shares ${test} and ${validation}`, () => {
      expect(() => split(count, { test, validation, seed: 1 })).to.throw(CourseError, 'less than 1');
    });
  }
});

describe('pick', () => {
  it('takes the items in the order of the indices', () => {
    expect(pick(['a', 'b', 'c'], [2, 0, 2])).to.deep.equal(['c', 'a', 'c']);
  });

  it('refuses an index outside the list', () => {
    expect(() => pick(['a', 'b'], [2])).to.throw(CourseError, 'from 0 to 1, got 2');
  });
});

describe('shuffle', () => {
  it('keeps the items and leaves the list as it was', () => {
    const items = all(30);
    expect(sorted(shuffle(items, 3))).to.deep.equal(items);
    expect(items).to.deep.equal(all(30));
  });

  it('is the same for the same seed', () => {
    expect(shuffle(all(30), 'a')).to.deep.equal(shuffle(all(30), 'a'));
  });
});

describe('oneHot', () => {
  it('has a single 1 in the place of the label', () => {
    expect(oneHot([2, 0], 3)).to.deep.equal([
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  it('refuses a label that has no place', () => {
    for (const label of [3, -1, 0.5])
      expect(() => oneHot([label], 3)).to.throw(CourseError, `got ${label} in row 0`);
  });
});

describe('fitStandardizer', () => {
  const rows = [
    [1, 5],
    [3, 5],
  ];

  it('gives training columns mean 0 and standard deviation 1', () => {
    expect(fitStandardizer(rows).apply(rows)).to.deep.equal([
      [-1, 0],
      [1, 0],
    ]);
  });

  it('applies the training means and deviations to other rows', () => {
    expect(fitStandardizer(rows).apply([[7, 6]])).to.deep.equal([[5, 1]]);
  });

  it('refuses rows with other columns', () => {
    expect(() => fitStandardizer(rows).apply([[1]])).to.throw(ShapeError, '(any, 2), got (1, 1)');
  });

  it('refuses no rows', () => {
    expect(() => fitStandardizer([])).to.throw(ShapeError, 'got 0 rows');
  });
});
