// message: A confidence of 1 asked for bin `numBins`, and the last one is `numBins - 1`: use `Math.min(..., numBins - 1)`.
// verdict: THREW
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.floor(confidence * numBins)];
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return (
    bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / confidences.length
  );
}
