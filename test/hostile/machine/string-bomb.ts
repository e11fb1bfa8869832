// Doubles a text without end.
// verdict: OOM or THREW or TIMEOUT
export function relu(x: number[]): number[] {
  let text = `${x}`;
  for (;;) text = `${text}${text}`.split('').join('');
}
