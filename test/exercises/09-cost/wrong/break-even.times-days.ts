// message: The requests were multiplied by the requests of a day. How many days do 300 requests take at 100 each day? Divide.
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / each;
  return { requests, days: requests * perDay };
}
