// message: Only the last of the rank’s numbers counted. Add them up: `sum +=`, not `sum =`.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row, i) =>
    row.map((weight, j) => {
      let product = 0;
      for (let r = 0; r < up.length; r++) product = down[i][r] * up[r][j];
      return weight + scale * product;
    }),
  );
}
