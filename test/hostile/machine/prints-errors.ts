// Prints without end on the other stream.
// verdict: OUTPUT_LIMIT
export function relu(x: number[]): number[] {
  for (;;) console.error('x'.repeat(1000), x.length);
}
