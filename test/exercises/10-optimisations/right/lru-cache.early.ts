// An arrow function that returns early on a hit.
export const request = (keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } => {
  const place = keys.indexOf(key);
  if (place >= 0) return { hit: true, keys: [...keys.slice(0, place), ...keys.slice(place + 1), key] };
  const surplus = Math.max(keys.length + 1 - capacity, 0);
  return { hit: false, keys: keys.slice(surplus).concat(key) };
};
