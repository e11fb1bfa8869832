// message: What is kept was not scaled: divide it by 1 - rate while training, so that the mean stays.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? 0 : value));
}
