// A generator that gives the changed names, sorted at the end.
function* changed(before: Record<string, number[]>, after: Record<string, number[]>): Generator<string> {
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const { [name]: a = null } = before;
    const { [name]: b = null } = after;
    if (a === null || b === null || a.length !== b.length) yield name;
    else if (a.findIndex((value, i) => !Object.is(value, b[i])) >= 0) yield name;
  }
}

export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  return [...changed(before, after)].sort((a, b) => (a < b ? -1 : 1));
}
