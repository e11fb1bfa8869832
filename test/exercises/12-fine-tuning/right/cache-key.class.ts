// A class inside, a text out.
class Key {
  private readonly parts: string[] = [];

  add(name: string, value: string | number): this {
    this.parts.push(`${name}=${JSON.stringify(value)}`);
    return this;
  }

  toString(): string {
    return this.parts.join('&');
  }
}

export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const key = new Key()
    .add('weights', fingerprint)
    .add('seed', settings.seed)
    .add('tokens', settings.maxTokens);
  return key.add('temperature', settings.temperature).add('prompt', prompt).toString();
}
