// A typed array inside, filled with zeros from the start.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return values.concat();
  const after = new Float64Array(values.length);
  for (const [i, draw] of draws.entries()) if (!(draw < rate)) after[i] = values[i] / (1 - rate);
  return Array.from(after);
}
