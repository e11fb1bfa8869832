// message: These are the days, where the number of requests is wanted: divide by `perDay` for the days only.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / each / perDay;
  return { requests, days: requests };
}
