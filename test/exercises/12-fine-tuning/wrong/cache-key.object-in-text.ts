// message: An object put into a text becomes "[object Object]", whatever it holds, so the settings play no part. Put in `settings.temperature`, `settings.seed` and `settings.maxTokens`.
export function cacheKey(fingerprint: string, prompt: string, settings: { temperature: number; seed: number; maxTokens: number }): string {
  return `${fingerprint}|${prompt}|${settings}`;
}
