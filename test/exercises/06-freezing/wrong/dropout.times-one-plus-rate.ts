// message: Multiplied by 1 + rate. That makes up for too little: divide what is kept by 1 - rate.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  if (!training) return [...values];
  return values.map((value, i) => (draws[i] < rate ? 0 : value * (1 + rate)));
}
