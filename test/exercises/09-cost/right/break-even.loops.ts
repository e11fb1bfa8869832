// A plain loop that adds up.
export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  let paid = 0;
  for (let i = 0; i < once.length; i++) paid += once[i];
  const requests = paid / each;
  const days = requests / perDay;
  return { requests, days };
}
