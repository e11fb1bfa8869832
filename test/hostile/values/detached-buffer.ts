// Returns an array whose memory has been given away.
// verdict: FAIL or PROTOCOL
export function relu(x: number[]): number[] {
  const gone = Float64Array.from(x);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  return gone as any;
}
