// Changes how arrays are taken apart, in the middle of the cell's own program.
// verdict: FAIL or TIMEOUT or EXITED or PROTOCOL
const iterate = Array.prototype[Symbol.iterator];
(Array.prototype as any)[Symbol.iterator] = function* (this: unknown[]) {
  for (let i = 0; i < this.length; i++) yield this[i] === 'call' ? 'load' : this[i];
};

export function relu(x: number[]): number[] {
  return iterate ? x.map(() => -1) : x;
}
