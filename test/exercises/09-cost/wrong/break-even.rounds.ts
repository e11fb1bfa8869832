// message: The result was rounded. Leave it as it is, with its fraction: who shows it can round it.
export function breakEven(once: number[], each: number, perDay: number) {
  const paidOnce = once.reduce((sum, cost) => sum + cost, 0);
  const requests = Math.floor(paidOnce / each);
  return { requests, days: Math.floor(requests / perDay) };
}
