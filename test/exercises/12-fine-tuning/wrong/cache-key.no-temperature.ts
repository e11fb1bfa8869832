// message: `temperature` plays no part, though another one gives another answer: put it into the key.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return [fingerprint, settings.seed, settings.maxTokens, prompt].join('|');
}
