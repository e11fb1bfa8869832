// message: The whale|[object Object]
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  return `${fingerprint}|${prompt}|${settings}`;
}
