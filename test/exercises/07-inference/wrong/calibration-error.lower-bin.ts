// message: A confidence on a border belongs to the upper bin: `Math.floor(confidence * numBins)`.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.max(Math.ceil(confidence * numBins) - 1, 0)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / confidences.length;
}
