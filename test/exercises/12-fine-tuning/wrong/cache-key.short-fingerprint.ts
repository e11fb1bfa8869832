// message: Two fingerprints that begin alike got one key. Take all of its digits.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint.slice(0, 8), temperature, seed, maxTokens, prompt].join('|');
}
