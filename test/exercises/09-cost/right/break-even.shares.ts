// The sum from the last to the first, and the price of a day.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const paid = once.reduceRight((sum, cost) => cost + sum, 0);
  const [requests, days] = [each, each * perDay].map((price) => paid / price);
  return { days, requests };
}
