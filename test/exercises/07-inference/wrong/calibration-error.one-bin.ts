// message: The gaps of two bins cancelled out
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  return Math.abs(mean - correct.filter((right) => right).length / correct.length);
}
