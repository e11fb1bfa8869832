// message: The requests were multiplied by the requests of a day. Divide: how many days do they take?
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / each;
  return { requests, days: requests * perDay };
}
