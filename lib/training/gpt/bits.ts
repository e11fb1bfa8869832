// Bits per character: how surprised a model is by a text, measured so that tokenizers can be compared.
import { CourseError, stopper } from '../../core';
import { tf } from '../../tf';
import { toProbabilities } from './head';
import { numbersAt } from './ops';
import type { GptModel } from './parameters';

/** Windows scored in one pass. */
const WINDOWS_AT_ONCE = 16;

/** How surprised a model is by a text. */
export interface Surprise {
  /** Sum of -log2 of the probability of each token but the first. */
  readonly bits: number;
  /** Tokens scored: all but the first. */
  readonly numTokens: number;
}

/** Which window scores which tokens: those from `from` (counted in the window) on. */
interface Window {
  readonly start: number;
  readonly from: number;
}

/**
 * Scores a text, every token but the first exactly once.
 *
 * Windows of the model's context length T lie half a window apart, and each scores the half that the window before did
 * not reach: so each token is seen with T/2 tokens before it at least (the first T excepted).
 * @throws CourseError for fewer than two tokens.
 */
export function surpriseOf(model: GptModel, tokens: ArrayLike<number>): Surprise {
  if (tokens.length < 2) {
    throw new CourseError(`Expected two tokens or more to score, got ${tokens.length}. Take a longer text.`);
  }
  const T = Math.min(model.blueprint.contextLength, tokens.length - 1);
  const windows = halfOverlapping(tokens.length, T);
  const stop = stopper();
  let bits = 0;
  for (let i = 0; i < windows.length; i += WINDOWS_AT_ONCE) {
    stop();
    bits += scoreWindows(model, tokens, windows.slice(i, i + WINDOWS_AT_ONCE), T);
  }
  return { bits, numTokens: tokens.length - 1 };
}

/**
 * Bits per character of a text: how surprised a model is by it, comparable between tokenizers.
 * @param tokenizer the model's own.
 * @throws CourseError for a text of fewer than two tokens.
 */
export function bitsPerCharacter(
  model: GptModel,
  tokenizer: { encode(text: string): number[] },
  text: string,
): number {
  return surpriseOf(model, tokenizer.encode(text)).bits / text.length;
}

/** The last window ends at the last token, and scores only what is left. */
function halfOverlapping(count: number, T: number): Window[] {
  const windows: Window[] = [{ start: 0, from: 0 }];
  for (let scored = T; scored < count - 1; ) {
    const start = Math.min(scored - Math.floor(T / 2), count - 1 - T);
    windows.push({ start, from: scored - start });
    scored = start + T;
  }
  return windows;
}

function scoreWindows(model: GptModel, tokens: ArrayLike<number>, windows: Window[], T: number): number {
  const row = ({ start }: Window) => Int32Array.from({ length: T }, (_, t) => tokens[start + t]);
  const places = windows.flatMap(({ start }, b) =>
    Array.from({ length: T }, (_, t) => [b * T + t, tokens[start + t + 1]]),
  );
  const picked = tf.tidy(() =>
    numbersAt(
      toProbabilities(model.forward(windows.map(row))),
      tf.tensor2d(places, [places.length, 2], 'int32'),
    ),
  );
  const probabilities = picked.dataSync();
  picked.dispose();
  let bits = 0;
  windows.forEach(({ from }, b) => {
    for (let t = from; t < T; t++) bits -= Math.log2(probabilities[b * T + t]);
  });
  return bits;
}
