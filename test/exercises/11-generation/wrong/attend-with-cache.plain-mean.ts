// message: That is the mean of all values, whatever the query asks. Softmax of the scores says how much each value counts.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = [...keys, key];
  const allValues = [...values, value];
  const output = value.map((_, i) => allValues.reduce((sum, row) => sum + row[i], 0) / allValues.length);
  return { output, keys: allKeys, values: allValues };
}
