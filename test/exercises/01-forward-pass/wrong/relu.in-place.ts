// message: changed what it was given
export function relu(x: number[]): number[] {
  for (let i = 0; i < x.length; i++) {
    if (x[i] < 0) x[i] = 0;
  }
  return x;
}
