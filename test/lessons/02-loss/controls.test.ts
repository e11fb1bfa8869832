// Lesson 02: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { random } from 'course/core';
import { loadDigits, pick, split } from 'course/datasets';
import { argmax } from '../../../solutions/00-start-here/hello';
import { dense } from '../../../solutions/01-forward-pass/dense';
import { relu } from '../../../solutions/01-forward-pass/relu';
import { crossEntropy } from '../../../solutions/02-loss/cross-entropy';
import { onSeeds } from '../on-seeds';

const { images, labels } = loadDigits();
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const zeros = (size: number): number[] => new Array(size).fill(0);

describe('lesson 02, controls', () => {
  it(
    'starts at ln 10 with small weights and far above with large ones, and gives the same answers',
    onSeeds((seed) => {
      const rows = images.slice(0, 400);
      const start = (spread: number, shift = 0) => {
        const next = random(seed);
        const matrix = (n: number, m: number) =>
          Array.from({ length: n }, () => Array.from({ length: m }, () => next.normal(0, spread)));
        const [first, second] = [matrix(64, 32), matrix(32, 10)];
        const logits = rows.map((x) => dense(relu(dense(x, first, zeros(32))), second, zeros(10)));
        const loss = mean(logits.map((z, i) => crossEntropy(z, (labels[i] + shift) % 10)));
        return { loss, answers: logits.map(argmax) };
      };
      expect(start(0.01).loss).to.be.closeTo(Math.log(10), 0.02);
      expect(start(1).loss).to.be.above(3 * Math.log(10));
      expect(start(1).answers).to.deep.equal(start(0.01).answers);
      expect(start(0.01, 1).loss).to.be.closeTo(start(0.01).loss, 0.02); // mixed-up labels do not show
    }),
  );

  it(
    'reads more with ten mean images than with ten examples, and a dense layer gives the same answers',
    onSeeds((seed) => {
      const { train, test } = split(images.length, { test: 0.2, seed });
      const rowsOf = (digit: number) => train.filter((row) => labels[row] === digit);
      const digits = [...Array(10).keys()];
      const means = digits.map((digit) =>
        images[0].map((_, pixel) => mean(rowsOf(digit).map((row) => images[row][pixel]))),
      );
      const examples = digits.map((digit) => images[rowsOf(digit)[0]]);
      const nearest = (to: number[][]) => (image: number[]) =>
        argmax(to.map((m) => -m.reduce((sum, ink, i) => sum + (ink - image[i]) ** 2, 0)));
      const answers = pick(images, test).map(nearest(means));
      const share = (said: number[]) => mean(said.map((digit, i) => (digit === labels[test[i]] ? 1 : 0)));
      expect(share(answers)).to.be.above(share(pick(images, test).map(nearest(examples))) + 0.1);
      const weights = images[0].map((_, pixel) => means.map((m) => m[pixel]));
      const bias = means.map((m) => -m.reduce((sum, ink) => sum + ink * ink, 0) / 2);
      expect(pick(images, test).map((x) => argmax(dense(x, weights, bias)))).to.deep.equal(answers);
    }),
  );

  it(
    'leaves the accuracy alone and moves the loss, whichever logit is nudged',
    onSeeds((seed) => {
      const next = random(seed);
      const logits = Array.from({ length: 200 }, () => Array.from({ length: 10 }, () => next.normal()));
      const truth = logits.map(() => next.integer(10));
      const exam = (nudge: number, k: number) => {
        const moved = logits.map((z) => z.map((logit, i) => (i === k ? logit + nudge : logit)));
        const right = moved.filter((z, i) => argmax(z) === truth[i]).length;
        return { right, loss: mean(moved.map((z, i) => crossEntropy(z, truth[i]))) };
      };
      for (let k = 0; k < 10; k++) {
        expect(exam(1e-7, k).right).to.equal(exam(0, k).right);
        expect(exam(1e-7, k).loss).to.not.equal(exam(0, k).loss);
      }
    }),
  );

  it(
    'learns from squared error all the same where it is sure and wrong, only many times slower',
    onSeeds((seed) => {
      const next = random(seed);
      const others = Array.from({ length: 9 }, () => next.normal(0, 0.5));
      const stepsUntilRight = (slopeOf: (p: number) => number) => {
        let logit = -4;
        const total = others.reduce((sum, z) => sum + Math.exp(z), 0);
        for (let steps = 0; steps < 100_000; steps++) {
          const p = Math.exp(logit) / (Math.exp(logit) + total);
          if (p > 0.5) return steps;
          logit -= 0.1 * slopeOf(p);
        }
        return Number.POSITIVE_INFINITY;
      };
      const byEntropy = stepsUntilRight((p) => p - 1);
      const bySquare = stepsUntilRight((p) => -2 * (1 - p) * p * (1 - p)); // (1 - p)^2 by the logit
      expect(bySquare).to.be.below(100_000);
      expect(bySquare).to.be.above(10 * byEntropy);
    }),
  );
});
