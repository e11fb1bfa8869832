// message: The loop ends at a value of 0, which was taken for the end of the list. Go on while `i < values.length`.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const after: number[] = [];
  for (let i = 0; values[i]; i++) {
    if (!training) after.push(values[i]);
    else after.push(draws[i] < rate ? 0 : values[i] / (1 - rate));
  }
  return after;
}
