// message: The values of the settings were sorted, and nobody can tell any more which is the seed and which the number of tokens. Put them in by name, always in the same order.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const values = Object.values(settings).sort((a, b) => a - b);
  return JSON.stringify([fingerprint, values, prompt]);
}
