// message: Reduce of empty array
// verdict: THREW
export function breakEven(once: number[], each: number, perDay: number) {
  const requests = once.reduce((sum, cost) => sum + cost) / each;
  return { requests, days: requests / perDay };
}
