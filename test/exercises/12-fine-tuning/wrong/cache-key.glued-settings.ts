// message: The settings run into each other: seed 1 and 11 tokens look like seed 11 and 1 token. Mark where each of them ends, or let JSON.stringify do it.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const { temperature, seed, maxTokens } = settings;
  return `${fingerprint}|${temperature}${seed}${maxTokens}|${prompt}`;
}
