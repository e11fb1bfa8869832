// Prompts: text or tokens, looked at before the model reads them.
import { CourseError } from '../../core';
import type { FrozenGpt } from './frozen-gpt';

/** What a prompt may be. */
export interface PromptOptions {
  readonly whenFull?: 'stop' | 'slide';
  readonly unseen?: 'refuse' | 'spell';
}

/**
 * The tokens of a prompt; with `slide` only the last ones of a long prompt, half a context of them.
 * @throws CourseError when it is empty, longer than the context, or has characters the tokenizer never saw.
 */
export function readPrompt(
  model: FrozenGpt,
  prompt: string | readonly number[],
  { whenFull = 'stop', unseen = 'refuse' }: PromptOptions = {},
): number[] {
  const { contextLength } = model.blueprint;
  const tokens = typeof prompt === 'string' ? encode(model, prompt, unseen === 'refuse') : [...prompt];
  if (tokens.length === 0) {
    throw new CourseError('Expected a prompt to continue, got an empty one. Begin with a word or two.');
  }
  if (tokens.length <= contextLength) return tokens;
  if (whenFull === 'slide') return tokens.slice(-Math.ceil(contextLength / 2));
  throw new CourseError(
    `Expected a prompt of at most ${contextLength} tokens, the model's context, got ${tokens.length}. ` +
      "Shorten it, or pass { whenFull: 'slide' } to keep its end only.",
  );
}

function encode({ tokenizer }: FrozenGpt, text: string, strict: boolean): number[] {
  if (tokenizer) return tokenizer.encode(text, { strict });
  throw new CourseError(
    'Expected tokens, got text, and the model has no tokenizer. Put tokenizer.json beside its weights, or pass ' +
      '{ tokenizer } to loadGpt.',
  );
}
