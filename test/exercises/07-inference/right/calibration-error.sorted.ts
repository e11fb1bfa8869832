// One pass over the sorted answers, with a sum that starts anew at each border.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const binOf = (confidence: number): number => Math.min(Math.floor(confidence * numBins), numBins - 1);
  const order = [...confidences.keys()].sort((a, b) => confidences[a] - confidences[b]);
  let [bin, surplus, total] = [0, 0, 0];
  for (const i of order) {
    if (binOf(confidences[i]) !== bin) {
      total += Math.abs(surplus);
      [bin, surplus] = [binOf(confidences[i]), 0];
    }
    surplus += confidences[i] - (correct[i] ? 1 : 0);
  }
  return (total + Math.abs(surplus)) / confidences.length;
}
