// message: Only the largest of the costs was counted. They were all paid: add them up.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const requests = Math.max(0, ...once) / each;
  return { requests, days: requests / perDay };
}
