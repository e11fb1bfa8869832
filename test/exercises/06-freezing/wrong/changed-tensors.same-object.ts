// message: Unchanged tensors are in the list. `===` between two arrays asks whether they are the same object, not the same numbers: compare number by number.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().filter((name) => before[name] !== after[name]);
}
