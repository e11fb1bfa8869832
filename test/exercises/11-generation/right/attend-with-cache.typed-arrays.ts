// Typed arrays inside, plain arrays out; the total is divided out at the end.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const allKeys = Array.from([...keys, key], (row) => [...row]);
  const allValues = Array.from([...values, value], (row) => [...row]);
  const scores = Float64Array.from(allKeys, (row) => {
    let dot = 0;
    for (const i of row.keys()) dot += (row[i] * query[i]) / Math.sqrt(query.length);
    return dot;
  });
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const output = new Float64Array(value.length);
  let total = 0;
  powers.forEach((power, t) => {
    total += power;
    for (let i = 0; i < output.length; i++) output[i] += power * allValues[t][i];
  });
  return { output: Array.from(output, (sum) => sum / total), keys: allKeys, values: allValues };
}
