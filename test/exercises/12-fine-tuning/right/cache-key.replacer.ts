// JSON.stringify with a list of names, which fixes their order.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  const request = { prompt, fingerprint, ...settings };
  return JSON.stringify(request, ['fingerprint', 'maxTokens', 'prompt', 'seed', 'temperature']);
}
