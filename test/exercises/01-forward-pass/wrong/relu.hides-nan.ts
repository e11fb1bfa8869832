// message: NaN was turned into a number, which hides that something went wrong earlier. NaN > 0 is false; Math.max(0, NaN) is NaN.
export function relu(x: number[]): number[] {
  return x.map((value) => (value > 0 ? value : 0));
}
