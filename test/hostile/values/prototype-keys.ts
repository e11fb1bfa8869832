// Returns an object that wants to change the prototype of whoever reads it.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return JSON.parse(`{"__proto__": {"length": ${x.length}}, "constructor": {"prototype": {}}}`);
}
