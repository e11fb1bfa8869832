// message: What is positive must stay as large as it was, and not become 1.
export function relu(x: number[]): number[] {
  return x.map((value) => (Number.isNaN(value) ? value : value > 0 ? 1 : 0));
}
