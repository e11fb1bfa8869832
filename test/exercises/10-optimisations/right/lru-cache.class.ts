// A class inside, a plain object out.
class Cache {
  private readonly order = new Map<string, true>();

  constructor(
    keys: string[],
    private readonly capacity: number,
  ) {
    for (const key of keys) this.order.set(key, true);
  }

  request(key: string): boolean {
    const hit = this.order.delete(key);
    this.order.set(key, true);
    if (this.order.size > this.capacity) this.order.delete(this.order.keys().next().value as string);
    return hit;
  }

  get keys(): string[] {
    return Array.from(this.order.keys());
  }
}

export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  const cache = new Cache(keys, capacity);
  const hit = cache.request(key);
  return { hit, keys: cache.keys };
}
