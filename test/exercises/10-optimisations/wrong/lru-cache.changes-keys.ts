// message: Your function changed what it was given: `push`, `shift` and `splice` work on the array itself. Copy first, `[...keys]`.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const at = keys.indexOf(key);
  if (at >= 0) keys.splice(at, 1);
  keys.push(key);
  if (keys.length > capacity) keys.shift();
  return { hit: at >= 0, keys };
}
