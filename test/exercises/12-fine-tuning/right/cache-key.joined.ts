// A mark between the parts that no number and no fingerprint contains, and the prompt last.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature, seed, maxTokens, prompt].join('|');
}
