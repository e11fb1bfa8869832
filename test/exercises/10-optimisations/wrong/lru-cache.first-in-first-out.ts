// message: A hit is a use: move the key to the end. As it is, the cache drops what came first (FIFO), however often it is asked for.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  if (keys.includes(key)) return { hit: true, keys };
  return { hit: false, keys: [...keys, key].slice(-capacity) };
}
