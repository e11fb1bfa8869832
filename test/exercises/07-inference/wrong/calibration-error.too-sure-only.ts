// message: Too modest is a gap as well, and it was taken for 0. Take the distance with `Math.abs`.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return (
    bins.reduce((sum, { confidence, right }) => sum + Math.max(0, confidence - right), 0) / confidences.length
  );
}
