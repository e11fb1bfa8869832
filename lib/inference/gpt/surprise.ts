// How surprised a frozen GPT is by a text: the probability that it gave to each token before it came.
import { CourseError, stopper } from '../../core';
import { softmax } from '../softmax';
import type { FrozenGpt } from './frozen-gpt';

/**
 * The probability of each token but the first; (N) -> (N - 1).
 *
 * Windows of the context's length T lie half of it apart, and each scores the half that the one before did not reach:
 * so each token is seen with T/2 tokens before it at least, the first T excepted. The scores are those that
 * `bitsPerCharacter` of course/training finds in the training program.
 * @throws CourseError for fewer than two tokens.
 */
export function tokenProbabilities(model: FrozenGpt, tokens: readonly number[]): number[] {
  if (tokens.length < 2) {
    throw new CourseError(`Expected two tokens or more to score, got ${tokens.length}. Take a longer text.`);
  }
  const T = Math.min(model.blueprint.contextLength, tokens.length - 1);
  const probabilities: number[] = [];
  const stop = stopper();
  while (probabilities.length < tokens.length - 1) {
    stop();
    const scored = probabilities.length;
    const start = scored === 0 ? 0 : Math.min(scored - Math.floor(T / 2), tokens.length - 1 - T);
    const rows = model.logits(tokens.slice(start, start + T)); // (T) -> T times (V)
    for (let t = scored - start; t < T; t++) probabilities.push(softmax(rows[t])[tokens[start + t + 1]]);
  }
  return probabilities;
}

/** A token that may come next. */
export interface LikelyToken {
  readonly token: number;
  /** As text, with an underscore for each space, so that one at its edge is seen. */
  readonly piece: string;
  /** The model's score. */
  readonly logit: number;
  readonly probability: number;
}

/**
 * The tokens of the highest scores after a text, the best first.
 * @param count how many. Default 10.
 * @throws CourseError for a text that is empty or longer than the context, or a model without a tokenizer.
 */
export function likelyTokens(model: FrozenGpt, text: string, count = 10): LikelyToken[] {
  const { tokenizer } = model;
  if (!tokenizer)
    throw new CourseError('Expected a model with a tokenizer. Load it with tokenizer.json beside it.');
  const logits = model.prefill(tokenizer.encode(text), model.newCache());
  const probabilities = softmax(logits.slice());
  const order = Array.from(logits.keys()).sort((a, b) => logits[b] - logits[a] || a - b);
  return order.slice(0, count).map((token) => {
    const piece = tokenizer.decode([token]).replaceAll(' ', '_').replaceAll('\n', '↵');
    return { token, piece, logit: logits[token], probability: probabilities[token] };
  });
}
