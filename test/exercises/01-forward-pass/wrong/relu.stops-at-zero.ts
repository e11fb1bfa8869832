// message: The answer ends where x has a 0 or NaN, since JavaScript takes both for false. Let the loop run while i < x.length.
export function relu(x: number[]): number[] {
  const passed: number[] = [];
  for (let i = 0; x[i]; i++) passed.push(Math.max(0, x[i]));
  return passed;
}
