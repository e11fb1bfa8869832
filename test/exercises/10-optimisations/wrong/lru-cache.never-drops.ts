// message: There are more keys than there is room for: drop the first.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  return { hit: keys.includes(key), keys: [...keys.filter((other) => other !== key), key] };
}
