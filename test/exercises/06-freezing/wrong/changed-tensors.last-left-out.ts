// message: A change of the last number was missed: the loop ends one place too soon. Go on while `i < values.length`.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => {
    const [a, b] = [before[name], after[name]];
    if (!a || !b || a.length !== b.length) return true;
    for (let i = 0; i < a.length - 1; i++) if (!Object.is(a[i], b[i])) return true;
    return false;
  });
}
