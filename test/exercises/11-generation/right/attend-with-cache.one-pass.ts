// One pass over the tokens, as flash attention does it: a running largest, total and output.
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const [allKeys, allValues] = [keys.slice(), values.slice()];
  allKeys.push(key);
  allValues.push(value);
  let [largest, total] = [Number.NEGATIVE_INFINITY, 0];
  let output = value.map(() => 0);
  allKeys.forEach((row, t) => {
    const score = row.reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(row.length);
    const next = Math.max(largest, score);
    const [old, share] = [Math.exp(largest - next), Math.exp(score - next)];
    output = output.map((sum, i) => sum * old + share * allValues[t][i]);
    total = total * old + share;
    largest = next;
  });
  return { output: output.map((sum) => sum / total), keys: allKeys, values: allValues };
}
