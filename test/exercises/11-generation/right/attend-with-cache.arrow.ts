// Arrow functions, and weights as one over the sum of what others weigh beside it.
const dot = (a: number[], b: number[]): number => a.reduce((sum, each, i) => sum + each * b[i], 0);

export const attendWithCache = (
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } => {
  const seen = { keys: [...keys, key], values: [...values, value] };
  const scores = seen.keys.map((row) => dot(query, row) / query.length ** 0.5);
  const weights = scores.map((own) => 1 / scores.reduce((sum, other) => sum + Math.exp(other - own), 0));
  const output = value.map((_, i) =>
    dot(
      weights,
      seen.values.map((row) => row[i]),
    ),
  );
  return { output, ...seen };
};
