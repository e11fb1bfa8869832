// Style: a copy, changed in place.
export function relu(x: number[]): number[] {
  const copy = x.slice();
  copy.forEach((value, i) => {
    if (value < 0) copy[i] = 0;
  });
  return copy;
}
