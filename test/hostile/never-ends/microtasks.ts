// Does one little thing after the other without end.
// verdict: FAIL or TIMEOUT
export async function relu(x: number[]): Promise<number[]> {
  for (;;) await x;
}
