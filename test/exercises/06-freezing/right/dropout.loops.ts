// A plain loop that pushes.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const after: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (!training) after.push(values[i]);
    else if (draws[i] < rate) after.push(0);
    else after.push(values[i] / (1 - rate));
  }
  return after;
}
