// A typed array, which sorts as numbers by itself.
export function percentile(values: number[], percent: number): number {
  const ordered = Float64Array.from(values).sort();
  const place = (percent / 100) * (ordered.length - 1);
  const [lower, upper] = [Math.floor(place), Math.ceil(place)];
  return ordered[lower] + (place - lower) * (ordered[upper] - ordered[lower]);
}
