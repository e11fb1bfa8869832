// Lesson 01: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { random } from 'course/core';
import { loadDigits } from 'course/datasets';
import { dense } from '../../../solutions/01-forward-pass/dense';
import { relu } from '../../../solutions/01-forward-pass/relu';
import { softmax } from '../../../solutions/01-forward-pass/softmax';
import { onSeeds } from '../on-seeds';

const { images, labels } = loadDigits();

describe('lesson 01, controls', () => {
  it(
    'ends as NaN for large scores without the subtraction, and as shares of one with it',
    onSeeds((seed) => {
      const next = random(seed);
      const scores = Array.from({ length: 5 }, () => 1000 + next.normal(0, 3));
      const powers = scores.map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power, 0);
      expect(powers.map((power) => power / total).every(Number.isNaN)).to.equal(true);
      const shares = softmax(scores);
      expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-12);
    }),
  );

  it(
    'is sure of itself without any training, and right about as often as dice',
    onSeeds((seed) => {
      const next = random(seed);
      const matrix = (rows: number, columns: number) =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => next.normal()));
      const [first, second] = [matrix(64, 32), matrix(32, 10)];
      const [noBias, noBias2] = [Array(32).fill(0), Array(10).fill(0)];
      const rows = images.slice(0, 300);
      const answers = rows.map((image) => softmax(dense(relu(dense(image, first, noBias)), second, noBias2)));
      const sure = answers.map((shares) => Math.max(...shares));
      const right = answers.filter((shares, i) => shares.indexOf(sure[i]) === labels[i]).length;
      expect(sure.reduce((sum, share) => sum + share, 0) / rows.length).to.be.above(0.8);
      expect(right / rows.length).to.be.below(0.3);
    }),
  );
});
