// message: `seed` plays no part
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return [fingerprint, settings.temperature, settings.maxTokens, prompt].join('|');
}
