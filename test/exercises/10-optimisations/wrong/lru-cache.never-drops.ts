// message: There are more keys than the cache has room for: drop the first, which is the least recent one.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  return { hit: keys.includes(key), keys: [...keys.filter((other) => other !== key), key] };
}
