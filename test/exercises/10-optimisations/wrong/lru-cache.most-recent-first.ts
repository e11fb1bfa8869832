// message: The most recent key stands last, not first.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: keys.includes(key), keys: [key, ...others].slice(0, capacity) };
}
