// message: It was asked whether the key is in the cache after it had been taken out of its place, so nothing is a hit. Ask in `keys`.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: others.includes(key), keys: [...others, key].slice(-capacity) };
}
