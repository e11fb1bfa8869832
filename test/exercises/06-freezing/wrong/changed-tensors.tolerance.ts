// message: A tiny change is a change: no tolerance. Frozen means the same to the last bit.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => !before[name] || !after[name] || before[name].length !== after[name].length || before[name].some((value, i) => Math.abs(value - after[name][i]) > 1e-9));
}
