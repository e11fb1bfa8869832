// message: The array you were given has changed: your function changed what it was given. The caller may need it again. Make a new array: x.map(...) does.
export function relu(x: number[]): number[] {
  for (let i = 0; i < x.length; i++) {
    if (x[i] < 0) x[i] = 0;
  }
  return x;
}
