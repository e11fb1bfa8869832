// A straight line: exact on a line, slopes as central differences give them, and a gradient of 0 at the best place.
import { expect } from 'chai';
import { centralDifferences, relativeError } from 'course/autodiff';
import { random } from 'course/core';
import { straightLine } from 'course/lessons';

const next = random('line');
const x = Array.from({ length: 20 }, () => next.normal(3, 2));
const y = x.map((value) => 2 * value - 1 + next.normal());
const line = straightLine(x, y);

describe('straightLine', () => {
  it('finds a line that goes through every point', () => {
    const exact = straightLine([0, 1, 3], [5, 7, 11]);
    expect(exact.best[0]).to.be.closeTo(2, 1e-12);
    expect(exact.best[1]).to.be.closeTo(5, 1e-12);
    expect(exact.loss(exact.best)).to.be.closeTo(0, 1e-12);
  });

  it('has the slopes that central differences give', () => {
    const at = [0.5, -2];
    const differences = centralDifferences((weights) => line.loss(weights), at);
    line.gradient(at).forEach((slope, i) => {
      expect(relativeError(slope, differences[i])).to.be.below(1e-6);
    });
  });

  it('is level at its best weights', () => {
    for (const slope of line.gradient(line.best)) expect(slope).to.be.closeTo(0, 1e-10);
  });

  it('has curvatures whose sum and product are those of the second slopes', () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [square, middle] = [mean(x.map((value) => value ** 2)), mean(x)];
    const [largest, smallest] = line.curvatures;
    expect(largest + smallest).to.be.closeTo(2 * square + 2, 1e-9);
    expect(largest * smallest).to.be.closeTo(4 * (square - middle ** 2), 1e-9);
  });

  it('refuses a single x', () => {
    expect(() => straightLine([1, 1], [2, 3])).to.throw('two different x');
  });
});
