// message: The list of costs may be empty, and reduce without a start value fails then: give it 0.
// verdict: THREW
export function breakEven(once: number[], each: number, perDay: number) {
  const requests = once.reduce((sum, cost) => sum + cost) / each;
  return { requests, days: requests / perDay };
}
