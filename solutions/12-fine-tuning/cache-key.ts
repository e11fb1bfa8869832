/**
 * The key under which a model's answer is kept.
 *
 * The same request must get the same key, and requests whose answers may differ must get different keys. What decides
 * an answer: the weights, the prompt, and the three settings.
 * @param fingerprint of the weights, hexadecimal digits
 * @param prompt any text, taken exactly as it is
 * @param settings temperature, seed of the draws, and how many tokens to write; in any order
 * @returns the key, a text
 */
export function cacheKey(
  fingerprint: string,
  prompt: string,
  settings: { temperature: number; seed: number; maxTokens: number },
): string {
  // #region solution
  //? TODO: return a text that no request with another answer gets.
  //? Example: cacheKey('1a2b', 'The whale', { temperature: 0, seed: 1, maxTokens: 20 }) may be '["1a2b",0,1,20,"The whale"]'.
  const { temperature, seed, maxTokens } = settings;
  return JSON.stringify([fingerprint, temperature, seed, maxTokens, prompt]);
  // #endregion
}
