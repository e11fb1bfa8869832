// Style: a comparison that NaN survives.
export function relu(x: number[]): number[] {
  return x.map((value) => (value < 0 ? 0 : value));
}
