// Recursion that halves the list, so that it survives long ones.
export function dropout(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const half = (from: number, to: number): number[] => {
    if (to - from === 0) return [];
    if (to - from === 1) return [draws[from] < rate ? 0 : values[from] / (1 - rate)];
    const middle = (from + to) >> 1;
    return half(from, middle).concat(half(middle, to));
  };
  return training ? half(0, values.length) : Array.from(values);
}
