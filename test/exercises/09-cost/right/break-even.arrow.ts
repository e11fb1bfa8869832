// An arrow function that asks for the days that never come.
export const breakEven = (
  once: number[],
  each: number,
  perDay: number,
): { requests: number; days: number } => {
  const paid = once.reduce((sum, cost) => sum + cost, 0);
  const requests = each === 0 ? Number.POSITIVE_INFINITY : paid / each;
  return { requests, days: perDay === 0 ? Number.POSITIVE_INFINITY : requests / perDay };
};
