// A typed array of what is left over in each bin.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const gaps = new Float64Array(numBins);
  for (const [i, confidence] of confidences.entries()) {
    gaps[Math.min(numBins - 1, Math.trunc(confidence * numBins))] += confidence - Number(correct[i]);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / confidences.length;
}
