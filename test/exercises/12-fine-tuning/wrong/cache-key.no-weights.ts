// message: The weights play no part
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return JSON.stringify([prompt, settings.temperature, settings.seed, settings.maxTokens]);
}
