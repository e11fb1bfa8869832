// message: Only the first of the costs
export function breakEven(once: number[], each: number, perDay: number) {
  const requests = once[0] / each;
  return { requests, days: requests / perDay };
}
