// Typed arrays whose bytes are compared.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const bits = (values: number[]): string =>
    new BigUint64Array(
      Float64Array.from(values, (value) => (Number.isNaN(value) ? Number.NaN : value)).buffer,
    ).join(' ');
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => {
    if (before[name] === undefined || after[name] === undefined) return true;
    return before[name].length !== after[name].length || bits(before[name]) !== bits(after[name]);
  });
}
