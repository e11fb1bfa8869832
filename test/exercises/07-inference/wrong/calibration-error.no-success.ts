// message: The share of right answers was not subtracted from the mean confidence. A gap is the distance between the two.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.reduce((sum, { confidence }) => sum + Math.abs(confidence), 0) / confidences.length;
}
