// message: The division is upside down: how often does the price of a request go into what was paid once?
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = each / paidOnce;
  return { requests, days: requests / perDay };
}
