// A class that keeps the sorted values.
class Distribution {
  private readonly ordered: readonly number[];

  constructor(values: readonly number[]) {
    this.ordered = Array.from(values).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  at(place: number): number {
    const upper = Math.ceil(place);
    const lower = Math.floor(place);
    if (upper === lower) return this.ordered[lower];
    return (upper - place) * this.ordered[lower] + (place - lower) * this.ordered[upper];
  }

  percentile(percent: number): number {
    return this.at((percent / 100) * (this.ordered.length - 1));
  }
}

export function percentile(values: number[], percent: number): number {
  return new Distribution(values).percentile(percent);
}
