// message: The settings were added up, as numbers, and other settings may have the same sum. Put them in one by one.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return `${fingerprint}|${temperature + seed + maxTokens}|${prompt}`;
}
