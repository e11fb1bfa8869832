// message: That is the mean of the two neighbours. A place of 3.6 is nearer to the second one: go 0.6 of the way.
export function percentile(values: number[], percent: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (sorted.length - 1);
  return (sorted[Math.floor(place)] + sorted[Math.ceil(place)]) / 2;
}
