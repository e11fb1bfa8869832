// message: The value of the highest score was taken alone. The output is the weighted sum of all values.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = [...keys, key];
  const allValues = [...values, value];
  const scores = allKeys.map(
    (row) => row.reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(query.length),
  );
  const best = scores.indexOf(Math.max(...scores));
  return { output: [...allValues[best]], keys: allKeys, values: allValues };
}
