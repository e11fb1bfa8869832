// message: The prompt was made a number by adding up its letters, and prompts with the same letters in another order got one key. Take the prompt itself.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  const sum = [...prompt].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return [fingerprint, temperature, seed, maxTokens, sum].join('|');
}
