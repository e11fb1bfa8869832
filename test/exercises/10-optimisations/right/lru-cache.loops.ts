// A plain loop that copies all other keys.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  let hit = false;
  const after: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === key) hit = true;
    else after.push(keys[i]);
  }
  after.push(key);
  if (after.length > capacity) after.shift();
  return { hit, keys: after };
}
