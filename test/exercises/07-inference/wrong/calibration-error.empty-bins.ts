// message: That is 0 / 0 from an empty bin. An empty bin counts nothing: leave it out.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.reduce(
    (sum, { count, confidence, right }) => sum + (count / confidences.length) * Math.abs(confidence / count - right / count),
    0,
  );
}
