// What lesson 02 says must come out exactly: ln K for a network that knows nothing, and the mean-image baseline.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath, random } from 'course/core';
import { loadDigits, pick, split } from 'course/datasets';
import { dense } from '../../../solutions/01-forward-pass/dense';
import { relu } from '../../../solutions/01-forward-pass/relu';
import { crossEntropy } from '../../../solutions/02-loss/cross-entropy';

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);
const { images, labels } = loadDigits();

describe('lesson 02', () => {
  it('knowing nothing of K classes costs ln K: 2.3026 for ten', () => {
    for (const K of [2, 3, 10, 1000]) {
      expect(crossEntropy(new Array(K).fill(0), K - 1)).to.be.closeTo(Math.log(K), 1e-12);
    }
    expect(crossEntropy(new Array(10).fill(0), 3).toFixed(4)).to.equal('2.3026');
  });

  it('a fresh 64-32-10 network with small weights starts within 0.01 of ln 10, one with large weights far above', () => {
    expect(startLoss(0.01)).to.be.closeTo(Math.log(10), 0.01);
    expect(startLoss(1)).to.be.above(2 * Math.log(10));
  });

  it('the nearest mean image is right for 322 of 359 test images, 89.7 %', () => {
    const { train, test } = split(images.length, { test: 0.2, seed: 1 });
    const right = test.filter((row) => nearestExactly(row, train) === labels[row]).length;
    expect([right, test.length]).to.deep.equal([322, 359]);
    expect(((100 * right) / test.length).toFixed(1)).to.equal('89.7');
    expect(readFileSync(projectPath('notebooks', '02-loss.ipynb'), 'utf8')).to.contain('89.7 %');
  });
});

function startLoss(spread: number): number {
  const next = random(1);
  const matrix = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => next.normal(0, spread)));
  const [first, second] = [matrix(64, 32), matrix(32, 10)];
  const losses = images.map((image, i) => {
    const hidden = relu(dense(image, first, new Array(32).fill(0)));
    return crossEntropy(dense(hidden, second, new Array(10).fill(0)), labels[i]);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

const sums = new Map<readonly number[], bigint[][]>();

/** By whole numbers only: ink counts from 0 to 16, and distances to a mean S / n are compared as fractions. */
function nearestExactly(row: number, train: readonly number[]): number {
  const counts = DIGITS.map((digit) => BigInt(train.filter((i) => labels[i] === digit).length));
  if (!sums.has(train)) sums.set(train, DIGITS.map((digit) => inkOf(train.filter((i) => labels[i] === digit)))); // biome-ignore format: one line
  const ink = inkOf([row]);
  const distances = (sums.get(train) as bigint[][]).map((sum, digit) => {
    const n = counts[digit]; // n^2 times the squared distance
    return sum.reduce((total, s, pixel) => total + (n * ink[pixel] - s) ** 2n, 0n);
  });
  return DIGITS.reduce((best, digit) => {
    const [a, b] = [distances[digit] * counts[best] ** 2n, distances[best] * counts[digit] ** 2n];
    return a < b ? digit : best;
  }, 0);
}

/** Ink by pixel, summed over these rows, as whole numbers. */
function inkOf(rows: readonly number[]): bigint[] {
  return images[0].map((_, pixel) =>
    pick(images, rows).reduce((sum, image) => sum + BigInt(Math.round(16 * image[pixel])), 0n),
  );
}
