// message: Your function changed what it was given: it wrote into the rows of the kernel, which is frozen. Make new rows: `kernel.map((row, i) => row.map(...))`.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  kernel.forEach((row, i) => {
    row.forEach((_, j) => {
      for (let r = 0; r < up.length; r++) row[j] += scale * down[i][r] * up[r][j];
    });
  });
  return kernel;
}
