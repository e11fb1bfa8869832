// message: `seed` plays no part, though another one gives another answer: put it into the key.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return [fingerprint, settings.temperature, settings.maxTokens, prompt].join('|');
}
