// message: The newest row stands first. It belongs at the end: rows are in the order of the tokens.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = [key, ...keys];
  const allValues = [value, ...values];
  const scores = allKeys.map((row) => row.reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(query.length));
  const largest = Math.max(...scores);
  const sizes = scores.map((score) => Math.exp(score - largest));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const output = value.map((_, i) => sizes.reduce((sum, size, t) => sum + (size / total) * allValues[t][i], 0));
  return { output, keys: allKeys, values: allValues };
}
