// Has types that the compiler works on for half a minute with a gigabyte, and a wrong answer, which is what counts.
// verdict: FAIL
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Four = `${Digit}${Digit}${Digit}${Digit}`;
type Each<A extends Four> = A extends `${infer _}${infer _}` ? { [B in Four]: A } : 0;
const first: { [A in Four]: { [B in Four]: A } } = null as unknown as { [A in Four]: Each<A> };

export function relu(x: number[]): number[] {
  return first ? x : x;
}
