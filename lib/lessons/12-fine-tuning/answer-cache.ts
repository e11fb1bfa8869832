// A cache of written answers whose key is somebody else's business, so that bad keys can be tried.
import type { FrozenGpt } from '../../inference';
import { writeText } from '../../inference';

/** What decides an answer beside weights and prompt. */
export interface AnswerSettings {
  readonly temperature: number;
  readonly seed: number;
  readonly maxTokens: number;
}

/** Makes the key that an answer is kept under. */
export type KeyOf = (fingerprint: string, prompt: string, settings: AnswerSettings) => string;

/** An answer, and whether it was computed for this request. */
export interface ServedAnswer {
  readonly from: 'the model' | 'the cache';
  readonly answer: string;
}

/** Asks a model, or finds what was answered under the same key, whoever answered it. */
export type Ask = (model: FrozenGpt, prompt: string) => Promise<ServedAnswer>;

/**
 * An empty cache of answers. It serves whatever it finds under a key: a key that leaves out the weights serves
 * answers of weights that are gone. `cacheResults` is the one that can't.
 */
export function cacheAnswers(settings: AnswerSettings, keyOf: KeyOf): Ask {
  const kept = new Map<string, string>();
  return async (model, prompt) => {
    const key = keyOf(model.fingerprint, prompt, settings);
    const known = kept.get(key);
    if (known !== undefined) return { from: 'the cache', answer: known };
    const answer = await writeText(model, prompt, settings);
    kept.set(key, answer);
    return { from: 'the model', answer };
  };
}
