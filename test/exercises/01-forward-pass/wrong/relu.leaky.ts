// message: A negative value became a small negative one. That is leaky relu; relu gives 0 for what is negative.
export function relu(x: number[]): number[] {
  return x.map((value) => (value < 0 ? 0.01 * value : value));
}
