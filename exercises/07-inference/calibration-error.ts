/**
 * How far a model's sureness is from how often it is right: the expected calibration error.
 *
 * The answers are sorted into bins of equal width by confidence: bin b holds confidences from b / numBins (included) to
 * (b + 1) / numBins (excluded), and a confidence of 1 belongs to the last bin. In each bin stands a gap: the distance
 * between the mean confidence and the share of right answers. The result is the mean gap, in which each bin counts with
 * its share of all answers; an empty bin counts nothing. (A confidence that only a rounding error takes over a border may
 * fall on either side of it.) No argument changes.
 * @param confidences the probability of each given answer, 0 to 1, at least one
 * @param correct whether each answer was right
 * @param numBins how many bins, a whole number from 1
 * @returns from 0 (honest) to 1
 */
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  // TODO: return the calibration error, one number.
  // Example: calibrationError([0.75, 0.75, 0.25], [true, false, false], 2) is 0.25:
  //   upper bin |0.75 - 0.5| for two answers of three, lower bin |0.25 - 0| for one of three.
  throw new Error('Not written yet: open exercises/07-inference/calibration-error.ts, write your code in place of this line, save, and check again.');
}
