// A loop over the letters of the prompt, each as a number.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  let key = `${fingerprint} ${settings.seed} ${settings.maxTokens} ${settings.temperature}`;
  for (let i = 0; i < prompt.length; i++) key += `,${prompt.charCodeAt(i).toString(16)}`;
  return key;
}
