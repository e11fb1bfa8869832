// Waits where no function is.
// verdict: LOAD_ERROR
const least = await Promise.resolve(0);

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(least, value));
}
