// A reduce from the right that stops taking keys when the cache is full.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const hit = keys.some((other) => other === key);
  const after = keys.reduceRight<string[]>(
    (kept, other) => (other === key || kept.length === capacity ? kept : [other].concat(kept)),
    [key],
  );
  return { hit, keys: after };
}
