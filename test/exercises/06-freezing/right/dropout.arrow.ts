// An arrow function with one expression.
export const dropout = (values: number[], rate: number, draws: number[], training: boolean): number[] =>
  values.map((value, i) => (!training ? value : draws[i] >= rate ? value / (1 - rate) : 0));
