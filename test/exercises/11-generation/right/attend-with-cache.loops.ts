// Plain loops with counters.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = keys.concat([key]);
  const allValues = values.concat([value]);
  const scores: number[] = [];
  let largest = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < allKeys.length; t++) {
    let dot = 0;
    for (let i = 0; i < query.length; i++) dot += query[i] * allKeys[t][i];
    scores.push(dot / Math.sqrt(query.length));
    if (scores[t] > largest) largest = scores[t];
  }
  let total = 0;
  for (let t = 0; t < scores.length; t++) total += Math.exp(scores[t] - largest);
  const output: number[] = [];
  for (let i = 0; i < value.length; i++) {
    let sum = 0;
    for (let t = 0; t < scores.length; t++) sum += (Math.exp(scores[t] - largest) / total) * allValues[t][i];
    output.push(sum);
  }
  return { output, keys: allKeys, values: allValues };
}
