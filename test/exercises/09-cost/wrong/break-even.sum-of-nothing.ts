// message: Reduce of empty array with no initial value: the sum of an empty list is 0, so start adding at 0, `reduce((sum, cost) => sum + cost, 0)`.
// verdict: THREW
export function breakEven(once: number[], each: number, perDay: number) {
  const requests = once.reduce((sum, cost) => sum + cost) / each;
  return { requests, days: requests / perDay };
}
