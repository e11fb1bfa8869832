// The length of each part before it, in an arrow function.
type Settings = { temperature: number; seed: number; maxTokens: number };

const measured = (part: string): string => `${part.length}:${part}`;

export const cacheKey = (fingerprint: string, prompt: string, settings: Settings): string =>
  [fingerprint, prompt, String(settings.temperature), String(settings.seed), String(settings.maxTokens)]
    .map(measured)
    .join('');
