// message: Four keys in a cache with room for three
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  return { hit: keys.includes(key), keys: [...keys.filter((other) => other !== key), key] };
}
