// A class for a bin.
class Bin {
  private readonly surplus: number[] = [];

  add(confidence: number, right: boolean): void {
    this.surplus.push(right ? confidence - 1 : confidence);
  }

  get weightedGap(): number {
    return Math.abs(this.surplus.reduce((sum, each) => sum + each, 0));
  }
}

export function calibrationError(confidences: number[], correct: boolean[], numBins: number): number {
  const bins = Array.from({ length: numBins }, () => new Bin());
  for (let i = confidences.length - 1; i >= 0; i--) {
    const place = confidences[i] === 1 ? numBins - 1 : Math.floor(confidences[i] * numBins);
    bins[place].add(confidences[i], correct[i]);
  }
  return bins.map((bin) => bin.weightedGap / confidences.length).reduce((sum, gap) => sum + gap, 0);
}
