// message: The array you were given has changed
export function relu(x: number[]): number[] {
  for (let i = 0; i < x.length; i++) {
    if (x[i] < 0) x[i] = 0;
  }
  return x;
}
