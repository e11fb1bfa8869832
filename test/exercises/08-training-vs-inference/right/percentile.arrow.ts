// An arrow function that takes the rest of a division.
export const percentile = (values: number[], percent: number): number => {
  const ordered = [...values].sort((a, b) => a - b);
  const place = (percent / 100) * (ordered.length - 1);
  const rest = place % 1;
  const at = place - rest;
  const next = ordered[Math.min(at + 1, ordered.length - 1)];
  return ordered[at] + rest * (next - ordered[at]);
};
