// message: A changed tensor was missed: only the first of its numbers was compared. Compare each number.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => !before[name] || !after[name] || before[name][0] !== after[name][0]);
}
