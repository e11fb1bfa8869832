// message: The prompt plays no part, though another one gives another answer: put it into the key.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature, seed, maxTokens].join('|');
}
