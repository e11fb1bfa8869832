// Recursion that halves the list, so that it survives long ones.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const total = (from: number, to: number): number => {
    if (to === from) return 0;
    if (to === from + 1) return once[from];
    const middle = (from + to) >> 1;
    return total(from, middle) + total(middle, to);
  };
  const requests = total(0, once.length) / each;
  return { requests, days: requests / perDay };
}
