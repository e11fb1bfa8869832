// message: The parts run into each other
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return fingerprint + prompt + settings.temperature + settings.seed + settings.maxTokens;
}
