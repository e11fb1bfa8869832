// Plain loops and three lists.
export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const counts: number[] = [];
  const sures: number[] = [];
  const rights: number[] = [];
  for (let b = 0; b < numBins; b++) {
    counts.push(0);
    sures.push(0);
    rights.push(0);
  }
  for (let i = 0; i < confidences.length; i++) {
    let b = Math.floor(confidences[i] * numBins);
    if (b === numBins) b--;
    counts[b]++;
    sures[b] += confidences[i];
    if (correct[i]) rights[b]++;
  }
  let error = 0;
  for (let b = 0; b < numBins; b++) {
    if (counts[b] === 0) continue;
    error += (counts[b] / confidences.length) * Math.abs(sures[b] / counts[b] - rights[b] / counts[b]);
  }
  return error;
}
