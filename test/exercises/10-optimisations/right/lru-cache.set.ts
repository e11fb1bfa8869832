// A Set, which keeps the order in which keys were put in.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const cache = new Set(keys);
  const hit = cache.delete(key);
  cache.add(key);
  for (const oldest of cache) {
    if (cache.size <= capacity) break;
    cache.delete(oldest);
  }
  return { hit, keys: [...cache] };
}
