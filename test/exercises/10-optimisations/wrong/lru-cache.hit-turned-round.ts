// message: Hit and miss changed places: a key that was there before is a hit, any other a miss.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: !keys.includes(key), keys: [...others, key].slice(-capacity) };
}
