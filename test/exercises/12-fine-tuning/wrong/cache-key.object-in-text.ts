// message: Cannot convert object to primitive value
// verdict: THREW
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return `${fingerprint}|${prompt}|${settings}`;
}
