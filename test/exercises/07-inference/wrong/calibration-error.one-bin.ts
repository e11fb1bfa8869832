// message: All answers went into one bin, or the gaps of several cancelled out. Take the distance in each bin, and only then the mean.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  return Math.abs(mean - correct.filter((right) => right).length / correct.length);
}
