// message: Only the length of the prompt was taken, and prompts of the same length got one key. Take the prompt itself.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature, seed, maxTokens, prompt.length].join('|');
}
