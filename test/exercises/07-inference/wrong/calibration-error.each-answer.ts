// message: Each answer was compared by itself. Take the two means of a bin first, the confidence and the share of right answers, then one distance.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  return (
    confidences.reduce((sum, confidence, i) => sum + Math.abs(confidence - (correct[i] ? 1 : 0)), 0) /
    confidences.length
  );
}
