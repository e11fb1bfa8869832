// message: It was asked whether the other side has each number somewhere, so numbers that change places or repeat are missed. Compare place by place: `before[name][i]` with `after[name][i]`.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => {
    const [a, b] = [before[name], after[name]];
    return !a || !b || a.length !== b.length || !a.every((value) => b.includes(value));
  });
}
