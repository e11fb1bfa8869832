// A copy that is worked on with splice, push and shift.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const after = keys.slice();
  const at = after.indexOf(key);
  if (at !== -1) after.splice(at, 1);
  after.push(key);
  while (after.length > capacity) after.shift();
  return { keys: after, hit: at !== -1 };
}
