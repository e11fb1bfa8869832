// message: That is for the mean of the costs. They were all paid: add them up.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / Math.max(once.length, 1) / each;
  return { requests, days: requests / perDay };
}
