import { expect } from 'chai';
import { CourseError } from 'course/core';
import {
  crossEntropyFlops,
  denseBackwardFlops,
  denseForwardFlops,
  denseTrainingFlops,
  parameterCount,
  sgdFlops,
  weightBytes,
} from 'course/measure';

const DIGITS = [784, 128, 10];

describe('closed forms of a dense network', () => {
  it('count 101,770 parameters for 784-128-10', () => {
    expect(parameterCount(DIGITS)).to.equal(784 * 128 + 128 + 128 * 10 + 10);
    expect(parameterCount(DIGITS)).to.equal(101_770);
  });

  it('take 4 bytes a parameter, or what is asked for', () => {
    expect([weightBytes([2, 3]), weightBytes([2, 3], 1)]).to.deep.equal([4 * 9, 9]);
  });

  it('count 203,264 matrix operations for one image', () => {
    expect(denseForwardFlops(DIGITS).matrix).to.equal(2 * (784 * 128 + 128 * 10));
    expect(denseForwardFlops(DIGITS).matrix).to.equal(203_264);
  });

  it('add biases, relu and softmax for the whole forward pass', () => {
    const [biases, relus, softmax] = [138, 128, 5 * 10 - 2];
    expect(denseForwardFlops(DIGITS).other).to.equal(biases + relus + softmax);
    expect(denseForwardFlops(DIGITS, 1, { output: 'none' }).other).to.equal(biases + relus);
  });

  it('grow with the batch in proportion', () => {
    expect(denseForwardFlops(DIGITS, 64).total).to.equal(64 * denseForwardFlops(DIGITS).total);
  });

  it('go backward with twice the matrix operations less the gradient of the input', () => {
    expect(denseBackwardFlops(DIGITS, 64).matrix).to.equal(2 * 64 * 203_264 - 2 * 64 * 784 * 128);
  });

  it('need no more backward than forward with a single layer', () => {
    expect(denseBackwardFlops([5, 3], 2).matrix).to.equal(denseForwardFlops([5, 3], 2).matrix);
  });

  it('make a training step of its four parts', () => {
    const parts = [
      denseForwardFlops(DIGITS, 8, { output: 'none' }),
      crossEntropyFlops(10, 8),
      denseBackwardFlops(DIGITS, 8),
      sgdFlops(DIGITS),
    ];
    expect(denseTrainingFlops(DIGITS, 8).total).to.equal(parts.reduce((sum, part) => sum + part.total, 0));
  });

  for (const sizes of [[], [784], [784, 0], [784, 1.5], [784, Number.NaN]]) {
    it(`refuse the sizes [${sizes}]`, () => {
      expect(() => parameterCount(sizes)).to.throw(CourseError, 'such as [784, 128, 10]');
    });
  }
});
