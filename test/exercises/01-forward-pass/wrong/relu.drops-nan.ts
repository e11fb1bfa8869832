// message: NaN was left out. It has to stay at its place: it shows that something went wrong earlier.
export function relu(x: number[]): number[] {
  return x.filter((value) => !Number.isNaN(value)).map((value) => Math.max(0, value));
}
