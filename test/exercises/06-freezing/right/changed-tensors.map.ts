// A Map from which the tensors that stayed are deleted.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const left = new Map<string, number[] | undefined>(Object.entries(after));
  for (const [name, values] of Object.entries(before)) {
    const other = left.get(name);
    const stayed =
      other && other.length === values.length && !values.some((value, i) => !Object.is(other[i], value));
    if (stayed) left.delete(name);
    else left.set(name, values);
  }
  return Array.from(left.keys()).sort();
}
