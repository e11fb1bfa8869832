// Rows added up, each times its input, in arrow functions.
const mixed = (shares: number[], rows: number[][]): number[] =>
  rows.reduce(
    (sums, row, i) => sums.map((sum, j) => sum + shares[i] * row[j]),
    rows[0].map(() => 0),
  );

export const loraForward = (
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] => {
  const scaled = mixed(x, down).map((value) => value * scale);
  return mixed([...x, ...scaled], [...kernel, ...up]);
};
