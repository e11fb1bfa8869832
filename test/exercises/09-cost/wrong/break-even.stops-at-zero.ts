// message: The loop over the costs ends at a cost of 0, which was taken for the end of the list. Go on while `i < once.length`.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  let paidOnce = 0;
  for (let i = 0; once[i]; i++) paidOnce += once[i];
  return { requests: paidOnce / each, days: paidOnce / each / perDay };
}
