// message: JSON.stringify keeps the order
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return JSON.stringify([fingerprint, prompt, settings]);
}
