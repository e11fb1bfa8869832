// Lets a regular expression go back and forth for centuries.
// verdict: TIMEOUT
export function relu(x: number[]): number[] {
  /^(a+)+$/.test(`${'a'.repeat(60)}${x.length}!`);
  return x.map((value) => Math.max(0, value));
}
