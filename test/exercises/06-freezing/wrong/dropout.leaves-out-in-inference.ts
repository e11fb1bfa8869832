// message: In inference nothing happens at all: numbers were left out, although training is false.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  return values.map((value, i) => {
    if (draws[i] < rate) return 0;
    return training ? value / (1 - rate) : value;
  });
}
