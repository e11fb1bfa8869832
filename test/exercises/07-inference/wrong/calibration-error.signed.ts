// message: A gap has no sign: take the distance in each bin with `Math.abs`, before you add up the bins.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.reduce((sum, { confidence, right }) => sum + confidence - right, 0) / confidences.length;
}
