// The tests of calibrationError: one bin with a pencil, two bins, the borders, then a second way to compute it.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { calibrationError } = student<typeof import('../../../exercises/07-inference/calibration-error')>(
  '07-inference/calibration-error',
);

describe('calibrationError', () => {
  it('is the gap between sureness and success in one bin', async () => {
    expectClose(await calibrationError([0.75, 0.75], [true, false], 1), 0.25);
  });

  it('takes the distance when the model is too modest', async () => {
    expectClose(await calibrationError([0.75, 0.75], [true, true], 1), 0.25);
  });

  it('does not let the gaps of two bins cancel', async () => {
    // Upper bin: 0.75 sure, all right. Lower bin: 0.25 sure, none right. Over all answers 0.5 and 0.5.
    expectClose(await calibrationError([0.75, 0.25], [true, false], 2), 0.25);
  });

  it('lets each bin count with its share of the answers', async () => {
    expectClose(await calibrationError([0.75, 0.75, 0.75, 0.25], [true, true, false, true], 2), 0.25);
  });

  it('puts a confidence of 1 into the last bin, and one on a border into the upper', async () => {
    expectClose(await calibrationError([1, 1], [true, false], 2), 0.5);
    // 0.5 and 0.75 share the upper bin: |1.25 - 1| / 2. In two bins it would be (0.5 + 0.25) / 2.
    expectClose(await calibrationError([0.5, 0.75], [false, true], 2), 0.125);
  });

  it('ignores empty bins', async () => {
    expectClose(await calibrationError([0.95, 0.95], [true, true], 20), 0.05);
  });

  it('agrees with sorting the answers bin by bin', async () => {
    const next = random();
    const confidences = Array.from({ length: 200 }, () => next.next());
    const correct = confidences.map(() => next.next() < 0.6);
    expectClose(await calibrationError(confidences, correct, 10), oracle(confidences, correct, 10));
  });

  it('is right for any answers', () => {
    const confidence = inputs.oneOf(0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1);
    const answers = inputs.pairs(confidence, inputs.oneOf(true, false), { most: 8 });
    return law(
      calibrationError,
      binByBin,
      inputs
        .args(answers, inputs.oneOf(1, 2, 4, 8, 5, 10))
        .map(([[confidences, correct], numBins]) => [confidences, correct, numBins]),
      {
        examples: [
          [[1], [true], 4],
          [[0.5, 0.5], [true, false], 2],
          [[0.1, 0.9], [false, true], 1],
        ],
      },
    );
  });
});

/** From the definition: the members of each bin picked by its borders. */
function oracle(confidences: number[], correct: boolean[], numBins: number): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const gaps = Array.from({ length: numBins }, (_, b) => {
    const members = confidences.flatMap((c, i) => (c >= b / numBins && c < (b + 1) / numBins ? [i] : []));
    if (members.length === 0) return 0;
    const sure = mean(members.map((i) => confidences[i]));
    const right = mean(members.map((i) => (correct[i] ? 1 : 0)));
    return (members.length / confidences.length) * Math.abs(sure - right);
  });
  return gaps.reduce((sum, gap) => sum + gap, 0);
}

/** Each bin by itself, with its own answers. */
function binByBin(confidences: number[], correct: boolean[], numBins: number): number {
  let error = 0;
  for (let b = 0; b < numBins; b++) {
    const own = confidences.flatMap((each, i) => {
      const inside = each * numBins >= b && (each * numBins < b + 1 || (each === 1 && b === numBins - 1));
      return inside ? [{ each, right: Number(correct[i]) }] : [];
    });
    const mean = (of: number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length);
    const gap = mean(own.map(({ each }) => each)) - mean(own.map(({ right }) => right));
    error += (own.length / confidences.length) * Math.max(gap, -gap);
  }
  return error;
}
