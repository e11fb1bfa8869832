// message: It was asked whether the key is in the cache after it had been put in, so everything is a hit. Ask first.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  const after = [...others, key].slice(-capacity);
  return { hit: after.includes(key), keys: after };
}
