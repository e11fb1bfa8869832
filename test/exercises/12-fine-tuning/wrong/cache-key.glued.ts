// message: The parts run into each other: mark where each of them ends, or let JSON.stringify do it.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return fingerprint + prompt + settings.temperature + settings.seed + settings.maxTokens;
}
