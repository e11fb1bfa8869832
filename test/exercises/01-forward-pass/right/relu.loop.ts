// Style: a plain loop that pushes.
export function relu(x: number[]): number[] {
  const result: number[] = [];
  for (const value of x) {
    if (value < 0) result.push(0);
    else result.push(value);
  }
  return result;
}
