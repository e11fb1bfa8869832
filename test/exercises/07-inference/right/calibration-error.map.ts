// A Map that knows only the bins that are used.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = new Map<number, { confidence: number; correct: boolean }[]>();
  confidences.forEach((confidence, i) => {
    const b = Math.min(Math.floor(confidence * numBins), numBins - 1);
    bins.set(b, [...(bins.get(b) ?? []), { confidence, correct: correct[i] }]);
  });
  let total = 0;
  for (const members of bins.values()) {
    const sure = members.reduce((sum, { confidence }) => sum + confidence, 0) / members.length;
    const right = members.filter(({ correct }) => correct).length / members.length;
    total += members.length * Math.abs(sure - right);
  }
  return total / confidences.length;
}
