// Returns an array that contains itself.
// verdict: PROTOCOL
export function relu(x: number[]): number[] {
  const loop: any[] = [...x];
  loop.push(loop);
  return loop;
}
