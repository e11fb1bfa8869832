// message: Negative values were left out, and zeros and NaN with them. Their place must stay: use map, not filter.
export function relu(x: number[]): number[] {
  return x.filter((value) => value > 0);
}
