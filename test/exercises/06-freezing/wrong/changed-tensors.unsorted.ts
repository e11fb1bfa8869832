// message: The names are right, the order is not: sort them.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !before[name] || !after[name] || before[name].length !== after[name].length || before[name].some((value, i) => !Object.is(value, after[name][i])));
}
