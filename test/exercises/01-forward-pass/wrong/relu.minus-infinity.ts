// message: Negative values were multiplied by 0 or false: -Infinity * 0 is NaN. Choose with Math.max or a condition.
export function relu(x: number[]): number[] {
  return x.map((value) => value * Number(value > 0));
}
