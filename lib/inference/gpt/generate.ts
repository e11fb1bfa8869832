// Text, token by token: read what is new, draw, add, and again.

import { pacer } from '../../core';
import type { FrozenGpt } from './frozen-gpt';
import {
  addToken,
  beginSequence,
  type GeneratedToken,
  type GenerateOptions,
  type Sequence,
  unread,
} from './sequence';

/**
 * Continues a prompt; `for await (const { text } of generate(model, 'It is a', { seed: 1 }))`.
 *
 * It ends after `maxTokens`, or when the context is full: T tokens in, and one more that none of them can follow.
 * @param prompt text, or tokens.
 * @throws CourseError for a prompt that is empty, too long or strange, and for options out of range; Interrupted at the
 *   stop button, after the token that is at work.
 */
export async function* generate(
  model: FrozenGpt,
  prompt: string | readonly number[],
  options: GenerateOptions = {},
): AsyncGenerator<GeneratedToken, void, undefined> {
  const sequence = beginSequence(model, prompt, options);
  const breathe = pacer();
  while (sequence.left > 0) {
    const logits = model.prefill(unread(sequence), sequence.cache); // (new tokens) -> (V)
    yield addToken(sequence, logits);
    await breathe(() => stoppedAfter(sequence));
  }
}

/** Several prompts at once. */
export interface GenerateBatchOptions extends Omit<GenerateOptions, 'seed'> {
  /** One seed for each prompt. Default: 0 for all, as in `generate`; equal prompts then get equal texts. */
  readonly seeds?: readonly (number | string)[];
}

/**
 * Continues several prompts together: each step reads the weights once for all of them.
 *
 * Each step yields a list with one entry a prompt: its token, or undefined once it has ended. The tokens are those
 * that `generate` gives for each prompt with its seed.
 * @throws CourseError as `generate` does.
 */
export async function* generateBatch(
  model: FrozenGpt,
  prompts: readonly (string | readonly number[])[],
  { seeds, ...options }: GenerateBatchOptions = {},
): AsyncGenerator<(GeneratedToken | undefined)[], void, undefined> {
  const sequences = prompts.map((prompt, i) =>
    beginSequence(model, prompt, { ...options, seed: seeds?.[i] }),
  );
  const breathe = pacer();
  while (sequences.some(({ left }) => left > 0)) {
    const scores = readAll(
      model,
      sequences.filter(({ left }) => left > 0),
    );
    yield sequences.map((sequence) => {
      const logits = scores.get(sequence);
      return logits && addToken(sequence, logits);
    });
    await breathe(() => stoppedAfter(sequences[0]));
  }
}

/** The scores after each sequence: those with one new token go side by side, longer ones by themselves. */
function readAll(model: FrozenGpt, sequences: readonly Sequence[]): Map<Sequence, Float32Array> {
  const scores = new Map<Sequence, Float32Array>();
  const ready: { readonly sequence: Sequence; readonly token: number }[] = [];
  for (const sequence of sequences) {
    const tokens = unread(sequence);
    if (tokens.length === 1) ready.push({ sequence, token: tokens[0] });
    else scores.set(sequence, model.prefill(tokens, sequence.cache));
  }
  const tokens = ready.map(({ token }) => token);
  const logits = model.decode(
    tokens,
    ready.map(({ sequence }) => sequence.cache),
  );
  ready.forEach(({ sequence }, i) => {
    scores.set(sequence, logits[i]);
  });
  return scores;
}

function stoppedAfter({ left, options }: Sequence): string {
  const { maxTokens = 100 } = options;
  return `The text was stopped after token ${maxTokens - left} of ${maxTokens}.`;
}

/**
 * The prompt and what the model writes after it, as one text.
 * @param options as of `generate`: same seed, same text.
 * @throws as `generate`.
 */
export async function writeText(model: FrozenGpt, prompt: string, options: GenerateOptions): Promise<string> {
  let text = prompt;
  for await (const token of generate(model, prompt, options)) text += token.text;
  return text;
}
