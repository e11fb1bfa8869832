// The tests of calibrationError: one bin and two with a pencil, then any answers against the borders of the bins.
import { expectClose, inputs, law, student } from 'course/grading';

const { calibrationError } = student<typeof import('../../../exercises/07-inference/calibration-error')>(
  '07-inference/calibration-error',
);

/** Confidences, some of them on a border, where `b / numBins` and `confidence * numBins` say the same. */
const ANSWERS = inputs.oneOf(1, 2, 2, 3, 4, 5, 8, 10, 16, 20).chain((numBins) => {
  const border = inputs.count(0, numBins).map((b) => b / numBins);
  const confidence = inputs
    .args(inputs.share(), border, inputs.count(0, 2))
    .map(([any, edge, pick]) => (pick === 0 ? edge : any))
    .filter((value) => Math.floor(value * numBins) === bordersUpTo(value, numBins));
  return inputs
    .pairs(confidence, inputs.oneOf(true, false), { most: 8 })
    .map(([confidences, correct]): [number[], boolean[], number] => [confidences, correct, numBins]);
});

describe('calibrationError', () => {
  it('is the gap between sureness and success in one bin', async () => {
    expectClose(await calibrationError([0.75, 0.75], [true, false], 1), 0.25);
    expectClose(await calibrationError([0.75, 0.75], [true, true], 1), 0.25);
  });

  it('lets each bin count with its share of the answers', async () => {
    // Upper bin: 0.75 sure, two of three right. Lower bin: 0.25 sure, and right.
    expectClose(await calibrationError([0.75, 0.75, 0.75, 0.25], [true, true, false, true], 2), 0.25);
  });

  it('is right for any answers in any number of bins', () =>
    law(calibrationError, binByBin, ANSWERS, {
      examples: [
        [[1, 1], [true, false], 2],
        [[0.5, 0.75], [false, true], 2],
        [[0.95, 0.95], [true, true], 20],
        [[0], [true], 1],
      ],
      tolerance: 1e-9,
    }));
});

/** How many borders of bins lie at or below a confidence, the one at 0 left out. */
function bordersUpTo(confidence: number, numBins: number): number {
  return Array.from({ length: numBins }, (_, b) => (b + 1) / numBins).filter((border) => border <= confidence)
    .length;
}

/** From the definition: the members of each bin picked by its borders, two means, one distance. */
function binByBin(confidences: number[], correct: boolean[], numBins: number): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  let error = 0;
  for (let b = 0; b < numBins; b++) {
    const [from, to] = [b / numBins, b === numBins - 1 ? 2 : (b + 1) / numBins];
    const members = confidences.flatMap((c, i) => (c >= from && c < to ? [i] : []));
    if (members.length === 0) continue;
    const gap = mean(members.map((i) => confidences[i])) - mean(members.map((i) => Number(correct[i])));
    error += (members.length / confidences.length) * Math.abs(gap);
  }
  return error;
}
