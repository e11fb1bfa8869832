// message: A key is a text: an object is equal to itself only. Let JSON.stringify make a text of its parts.
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): object {
  return { fingerprint, prompt, ...settings };
}
