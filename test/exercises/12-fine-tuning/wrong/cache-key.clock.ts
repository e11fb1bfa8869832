// message: called twice with the same arguments
let counter = 0;
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  counter++;
  return `${fingerprint}|${prompt}|${settings.temperature}|${settings.seed}|${settings.maxTokens}|${counter}`;
}
