// Throws objects whose parts are traps.
// verdict: THREW or EXITED or PROTOCOL or FAIL
export function relu(x: number[]): number[] {
  const trap = new Error('trap');
  Object.defineProperty(trap, 'message', { get: () => { throw trap; } });
  Object.defineProperty(trap, 'stack', { get: () => ({ toString: () => { throw trap; } }) });
  if (x.length > 0) throw trap;
  return x;
}
