// The settings by their names, sorted.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const names = Object.keys(settings).sort() as (keyof typeof settings)[];
  return JSON.stringify({ fingerprint, prompt, settings: names.map((name) => [name, settings[name]]) });
}
