// Style: columns first, then a dot product by recursion over halves.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => {
    const column = weights.map((row) => row[j]);
    return b + dot(x, column, 0, x.length);
  });
}

function dot(a: number[], b: number[], from: number, to: number): number {
  if (to <= from) return 0;
  if (to - from === 1) return a[from] * b[from];
  const middle = (from + to) >> 1;
  return dot(a, b, from, middle) + dot(a, b, middle, to);
}
