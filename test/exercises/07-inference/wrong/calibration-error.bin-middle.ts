// message: The middle of the bin was taken. The mean confidence of the answers in it is wanted.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return (
    bins.reduce((sum, { count, right }, b) => sum + Math.abs(((b + 0.5) / numBins) * count - right), 0) /
    confidences.length
  );
}
