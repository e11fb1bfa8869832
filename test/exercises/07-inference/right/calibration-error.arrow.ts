// An arrow function that goes bin by bin.
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const calibrationError = (confidences: number[], correct: boolean[], numBins: number): number => {
  let error = 0;
  for (let b = 0; b < numBins; b++) {
    const members = [...confidences.keys()].filter(
      (i) => Math.floor(confidences[i] * numBins) === b || (confidences[i] === 1 && b === numBins - 1),
    );
    if (members.length > 0) {
      const gap = mean(members.map((i) => confidences[i])) - mean(members.map((i) => (correct[i] ? 1 : 0)));
      error += (Math.abs(gap) * members.length) / confidences.length;
    }
  }
  return error;
};
