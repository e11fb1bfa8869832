// message: Nothing is ever left out. While training, a value whose draw is smaller than rate becomes 0, and the others are divided by 1 - rate.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  return [...values];
}
