// message: The days were rounded down. Leave them as they are: who shows them can round them.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / each;
  return { requests, days: Math.floor(requests / perDay) };
}
