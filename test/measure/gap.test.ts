import { expect } from 'chai';
import { ShapeError } from 'course/core';
import { largestGap } from 'course/measure';

describe('largestGap', () => {
  const a = [
    [1, -8],
    [2, 4],
  ];
  const b = [Float32Array.of(1, -6), Float32Array.of(3, 4)];

  it('finds the largest difference of all', () => {
    expect(largestGap(a, b)).to.equal(2);
  });

  it('measures by the largest number of the row: 2 of 8, and 1 of 4', () => {
    expect(largestGap(a, b, { relative: true })).to.equal(0.25);
  });

  it('is 0 for the same numbers, and NaN where one is NaN', () => {
    expect(largestGap(a, a)).to.equal(0);
    expect(largestGap([[1]], [[Number.NaN]])).to.be.NaN;
  });

  it('refuses tables of different sizes', () => {
    expect(() => largestGap(a, [[1, 2]])).to.throw(ShapeError, 'as many rows on both sides, got 2 and 1');
    expect(() => largestGap([[1]], [[1, 2]])).to.throw(ShapeError, 'numbers in row 0');
  });
});
