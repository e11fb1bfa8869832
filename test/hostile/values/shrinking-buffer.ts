// Returns an array whose memory shrinks while it is read.
// verdict: FAIL or PROTOCOL or THREW
export function relu(x: number[]): number[] {
  const buffer = new (ArrayBuffer as any)(64, { maxByteLength: 64 });
  const numbers = new Float64Array(buffer);
  Object.defineProperty(numbers, 'byteOffset', { get: () => (buffer.resize?.(8), 0) });
  return x.length > 0 ? (numbers as any) : x;
}
