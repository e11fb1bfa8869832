// message: The bin was rounded to the nearest: bin b holds what lies from b / numBins up to the next border. Use `Math.floor`, not `Math.round`.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const gaps: number[] = Array(numBins).fill(0);
  confidences.forEach((confidence, i) => {
    gaps[Math.min(Math.round(confidence * numBins), numBins - 1)] += confidence - (correct[i] ? 1 : 0);
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / confidences.length;
}
