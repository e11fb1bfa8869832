// message: was called twice with the same arguments and gave
let counter = 0;
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  counter++;
  return `${fingerprint}|${prompt}|${settings.temperature}|${settings.seed}|${settings.maxTokens}|${counter}`;
}
