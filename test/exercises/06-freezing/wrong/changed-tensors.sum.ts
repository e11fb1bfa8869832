// message: The sums were compared, and a sum stays the same when numbers change places, or one grows as another shrinks. Compare number by number.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  const sum = (values: number[]) => (values ?? []).reduce((total, value) => total + value, 0);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => sum(before[name]) !== sum(after[name]));
}
