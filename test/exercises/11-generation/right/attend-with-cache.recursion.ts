// Recursion that halves the tokens and joins two softmaxes.
type Part = { largest: number; total: number; sum: number[] };

function join(a: Part, b: Part): Part {
  const largest = Math.max(a.largest, b.largest);
  const [p, q] = [Math.exp(a.largest - largest), Math.exp(b.largest - largest)];
  return { largest, total: p * a.total + q * b.total, sum: a.sum.map((each, i) => p * each + q * b.sum[i]) };
}

export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  const [allKeys, allValues] = [
    [...keys, key],
    [...values, value],
  ];
  const part = (from: number, to: number): Part => {
    if (to - from > 1) return join(part(from, (from + to) >> 1), part((from + to) >> 1, to));
    const score = allKeys[from].reduce((sum, each, i) => sum + each * query[i], 0) / Math.sqrt(query.length);
    return { largest: score, total: 1, sum: allValues[from] };
  };
  const { total, sum } = part(0, allKeys.length);
  return { output: sum.map((each) => each / total), keys: allKeys, values: allValues };
}
