// Arrow functions for the product and the sum of matrices.
const product = (a: number[][], b: number[][]): number[][] =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, value, r) => sum + value * b[r][j], 0)));

const plus = (a: number[][], b: number[][]): number[][] =>
  a.map((row, i) => row.map((value, j) => value + b[i][j]));

const scaled = (a: number[][], scale: number): number[][] =>
  a.map((row) => row.map((value) => scale * value));

export const loraMerge = (kernel: number[][], down: number[][], up: number[][], scale: number): number[][] =>
  plus(kernel, product(scaled(down, scale), up));
