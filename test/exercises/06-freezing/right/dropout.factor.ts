// A factor for what is kept, computed once.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const factor = 1 / (1 - rate);
  const after = values.slice();
  if (training) {
    draws.forEach((draw, i) => {
      after[i] = draw < rate ? 0 : after[i] * factor;
    });
  }
  return after;
}
