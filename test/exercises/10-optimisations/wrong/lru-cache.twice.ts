// message: After a hit the key stands there twice: take it out of its old place.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  return { hit: keys.includes(key), keys: [...keys, key].slice(-capacity) };
}
