// message: The key '' was taken for "nothing" and not put in. It is a text like any other: ask `keys.includes(key)` only.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  const after = key ? [...others, key] : others;
  return { hit: keys.includes(key), keys: after.slice(-capacity) };
}
