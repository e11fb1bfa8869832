// message: expected a value of the type string
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): object {
  return { fingerprint, prompt, ...settings };
}
