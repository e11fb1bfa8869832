// message: The wrong half was kept: negative values become 0, positive ones stay. Use Math.max(0, value), not Math.min.
export function relu(x: number[]): number[] {
  return x.map((value) => Math.min(0, value));
}
