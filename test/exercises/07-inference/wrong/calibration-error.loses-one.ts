// message: A confidence of 1 fell out of the last bin: no bin above it exists. Use `Math.min(..., numBins - 1)`.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number) {
  let total = 0;
  for (let b = 0; b < numBins; b++) {
    const members = confidences.flatMap((c, i) => (Math.floor(c * numBins) === b ? [i] : []));
    total += Math.abs(members.reduce((sum, i) => sum + confidences[i] - (correct[i] ? 1 : 0), 0));
  }
  return total / confidences.length;
}
