// message: The division for the days is upside down: 300 requests at 100 a day take 3 days. Divide the requests by `perDay`.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / each;
  return { requests, days: perDay / requests };
}
