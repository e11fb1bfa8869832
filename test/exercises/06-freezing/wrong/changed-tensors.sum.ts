// message: Numbers that change places leave the sum as it was. Compare number by number.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  const sum = (values: number[]) => (values ?? []).reduce((total, value) => total + value, 0);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => sum(before[name]) !== sum(after[name]));
}
