// message: The digits of the temperature after the point were cut off. It is no whole number: take it as it is.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return JSON.stringify([fingerprint, Math.trunc(temperature), seed, maxTokens, prompt]);
}
