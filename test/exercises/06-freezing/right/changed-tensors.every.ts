// An arrow function with a helper that says what stayed.
const same = (a?: number[], b?: number[]): boolean =>
  a !== undefined && b?.length === a.length && a.every((value, i) => Object.is(value, b[i]));

export const changedTensors = (before: Record<string, number[]>, after: Record<string, number[]>): string[] =>
  Object.keys({ ...before, ...after })
    .filter((name) => !same(before[name], after[name]))
    .sort();
