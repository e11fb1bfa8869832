// message: The requests are the cost divided by the requests of a day: the price of a request is missing. Divide by `each`.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / perDay;
  return { requests, days: requests / each };
}
