// Style: a typed array inside, a plain array out.
export function relu(x: number[]): number[] {
  return Array.from(Float64Array.from(x, (value) => Math.max(value, 0)));
}
