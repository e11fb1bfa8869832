// message: Your function changed what it was given: it wrote into `values`. Build a new array with `map`.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (training)
    for (let i = 0; i < values.length; i++) values[i] = draws[i] < rate ? 0 : values[i] / (1 - rate);
  return [...values];
}
