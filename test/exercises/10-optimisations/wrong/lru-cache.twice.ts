// message: a stands there twice
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  return { hit: keys.includes(key), keys: [...keys, key].slice(-capacity) };
}
