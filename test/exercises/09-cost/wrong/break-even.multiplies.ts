// message: The costs were multiplied. How often does the price of a request go into what was paid once? Divide.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce * each;
  return { requests, days: requests / perDay };
}
