// message: Divided by the share that happened to be kept in these draws. Divide by 1 - rate, whatever was drawn.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return [...values];
  const kept = draws.filter((draw) => draw >= rate).length / values.length;
  return values.map((value, i) => (draws[i] < rate ? 0 : value / kept));
}
