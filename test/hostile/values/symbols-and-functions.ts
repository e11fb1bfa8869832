// Returns what has no plain form.
// verdict: FAIL or PROTOCOL
export function relu(x: number[]): number[] {
  return [Symbol('x'), () => x, class {}, new Map(), new Date(0), /x/] as any;
}
