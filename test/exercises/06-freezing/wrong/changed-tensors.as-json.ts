// message: The texts of the tensors were compared. In JSON both are null, NaN and Infinity: compare the numbers, not their text.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
