// Plain loops, a flag, and names put in one by one.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const changed: string[] = [];
  for (const name in before) {
    const a = before[name];
    const b = after[name];
    let same = b !== undefined && a.length === b.length;
    for (let i = 0; same && i < a.length; i++) {
      if (!Object.is(a[i], b[i])) same = false;
    }
    if (!same) changed.push(name);
  }
  for (const name in after) if (!(name in before)) changed.push(name);
  changed.sort();
  return changed;
}
