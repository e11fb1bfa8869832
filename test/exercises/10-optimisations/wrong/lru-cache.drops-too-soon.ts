// message: A key was dropped although there was room left.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  if (keys.includes(key)) return { hit: true, keys: [...keys.filter((other) => other !== key), key] };
  return { hit: false, keys: [...keys.slice(1), key] };
}
