// Has a type that refers to itself without end; the compiler counts and stops there by itself.
// verdict: FAIL
type Longer<T extends unknown[]> = Longer<[...T, T]>;
type Endless = Longer<[]>;

export function relu(x: number[]): number[] {
  return x as Endless;
}
