// message: This counts the changed tensors. Their names are wanted.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  let changed = 0;
  for (const name of names) {
    const [a, b] = [before[name], after[name]];
    if (!a || !b || a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]))) changed++;
  }
  return changed;
}
