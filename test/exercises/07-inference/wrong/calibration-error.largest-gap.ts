// message: That is the largest gap. The mean is wanted, in which each bin counts with its share of all answers.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return Math.max(
    ...bins
      .filter(({ count }) => count > 0)
      .map(({ count, confidence, right }) => Math.abs(confidence - right) / count),
  );
}
