// message: The weights play no part: after a fine-tuning the old answers would be served. Put the fingerprint into the key.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return JSON.stringify([prompt, settings.temperature, settings.seed, settings.maxTokens]);
}
