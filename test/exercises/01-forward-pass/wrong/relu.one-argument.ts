// message: it needs both numbers
export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(value));
}
