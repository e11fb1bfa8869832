// message: The search for the largest score starts at 0, so that scores far below 0 all become Math.exp(...) = 0, and 0 / 0 is NaN. Start at -Infinity, or take `Math.max(...scores)`.
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
  let largest = 0;
  for (const score of scores) if (score > largest) largest = score;
  const sizes = scores.map((score) => Math.exp(score - largest));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const output = value.map((_, i) =>
    sizes.reduce((sum, size, t) => sum + (size / total) * allValues[t][i], 0),
  );
  return { output, keys: allKeys, values: allValues };
}
