// Defaults for all arguments, and a typed array.
export function breakEven(once: number[] = [], each = 1, perDay = 1): { requests: number; days: number } {
  const requests = Float64Array.from(once).reduce((sum, cost) => sum + cost, 0) / each;
  return { requests, days: requests / perDay };
}
