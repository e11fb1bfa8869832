// The tests of calibrationError: one bin with a pencil, two bins, the borders, then a second way to compute it.
import { expectClose, type Mistake, random, student } from 'course/grading';

const { calibrationError } = student<typeof import('../../../exercises/07-inference/calibration-error')>(
  '07-inference/calibration-error',
);

const EMPTY: Mistake = {
  when: (received) => Number.isNaN(received),
  because: 'That is 0 / 0 from an empty bin. An empty bin counts nothing: leave it out.',
};

describe('calibrationError', () => {
  it('is the gap between sureness and success in one bin', async () => {
    expectClose(await calibrationError([0.75, 0.75], [true, false], 1), 0.25, {
      mistakes: [
        {
          gives: 0.5,
          because:
            'Each answer was compared by itself, or the gap was added once for each answer. Take the two means of the bin, then one distance.',
        },
        {
          gives: 0,
          because:
            'The middle of the bin was taken. The mean confidence of its answers is wanted, 0.75 here.',
        },
        { gives: 0.75, because: 'The share of right answers was not subtracted from the mean confidence.' },
        { gives: 0.0625, because: 'The gap was squared. Its distance from 0 is wanted: `Math.abs`.' },
      ],
    });
  });

  it('takes the distance when the model is too modest', async () => {
    expectClose(await calibrationError([0.75, 0.75], [true, true], 1), 0.25, {
      mistakes: [
        { gives: -0.25, because: 'A gap has no sign: take the distance with `Math.abs`.' },
        { gives: 0, because: 'Too modest is a gap as well: take the distance with `Math.abs`.' },
      ],
    });
  });

  it('does not let the gaps of two bins cancel', async () => {
    // Upper bin: 0.75 sure, all right. Lower bin: 0.25 sure, none right. Over all answers 0.5 and 0.5.
    expectClose(await calibrationError([0.75, 0.25], [true, false], 2), 0.25, {
      mistakes: [
        {
          gives: 0,
          because:
            'The gaps of two bins cancelled out, or both answers went into one bin. Bin: Math.floor(confidence * numBins). Take the distance in each bin, and only then the mean.',
        },
        { gives: 0.5, because: 'The gaps were added up. Each bin counts with its share of all answers.' },
      ],
    });
  });

  it('lets each bin count with its share of the answers', async () => {
    expectClose(await calibrationError([0.75, 0.75, 0.75, 0.25], [true, true, false, true], 2), 0.25, {
      mistakes: [
        {
          gives: (1 / 12 + 0.75) / 2,
          because: 'All bins counted the same. The upper one holds three answers of four and counts 3/4.',
        },
      ],
    });
  });

  it('puts a confidence of 1 into the last bin, and one on a border into the upper', async () => {
    const onBorder = 'A confidence on a border belongs to the upper bin: `Math.floor(confidence * numBins)`.';
    expectClose(await calibrationError([1, 1], [true, false], 2), 0.5, {
      mistakes: [
        EMPTY,
        {
          gives: 0,
          because: 'A confidence of 1 fell out of the last bin: no bin above it exists. Use `Math.min`.',
        },
      ],
    });
    // 0.5 and 0.75 share the upper bin: |1.25 - 1| / 2. In two bins it would be (0.5 + 0.25) / 2.
    expectClose(await calibrationError([0.5, 0.75], [false, true], 2), 0.125, {
      mistakes: [{ gives: 0.375, because: onBorder }],
    });
  });

  it('ignores empty bins', async () => {
    expectClose(await calibrationError([0.95, 0.95], [true, true], 20), 0.05, {
      mistakes: [
        EMPTY,
        { gives: 0.05 / 20, because: 'Empty bins were counted. Divide by the answers, not by the bins.' },
      ],
    });
  });

  it('agrees with sorting the answers bin by bin', async () => {
    const next = random();
    const confidences = Array.from({ length: 200 }, () => next.next());
    const correct = confidences.map(() => next.next() < 0.6);
    expectClose(await calibrationError(confidences, correct, 10), oracle(confidences, correct, 10));
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
