// message: The sign was turned before the comparison: a negative value became positive, and a positive one 0. Use Math.max(0, value), not Math.max(0, -value).
export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, -value));
}
