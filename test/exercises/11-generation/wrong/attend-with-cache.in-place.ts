// message: Your function changed what it was given: it put the new rows into `keys` and `values`. Return longer lists, `[...keys, key]`, and leave those that were given as they are.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  keys.push(key);
  values.push(value);
  const scores = keys.map((row) => row.reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(query.length));
  const largest = Math.max(...scores);
  const sizes = scores.map((score) => Math.exp(score - largest));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const output = value.map((_, i) => sizes.reduce((sum, size, t) => sum + (size / total) * values[t][i], 0));
  return { output, keys, values };
}
