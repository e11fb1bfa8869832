// message: Negative values were left out
export function relu(x: number[]): number[] {
  return x.filter((value) => value > 0);
}
