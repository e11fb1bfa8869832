// message: The gaps of two bins cancelled out, since all answers went into one bin. Bin: Math.floor(confidence * numBins). Take the distance in each bin, and only then the mean.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  return Math.abs(mean - correct.filter((right) => right).length / correct.length);
}
