// Predict: the reader commits to a guess before the answer is computed.
import { CourseError } from '../core';
import { type Card, card } from './card';
import { inlineHtml } from './escape';
import { withUnit } from './numbers';
import { keepPrediction, type Prediction, readPrediction } from './predictions';
import { show } from './show';

/** Options of `predict`. */
export interface PredictOptions {
  /** What is guessed; stands on the card. */
  question?: string;
  /** Unit of a guessed number: `FLOPs`, `%`. */
  unit?: string;
  /** The answers to choose from, when the guess is a name. */
  choices?: readonly string[];
}

/**
 * Keeps the reader's guess for `reveal`, and says so on a card.
 *
 * `predict('01/flops', 5000, { question: 'How many operations does one prediction take?', unit: 'FLOPs' })`
 * @param guess a number, or one of `choices`; `null` as long as the reader has not guessed, which asks for a guess.
 * @throws CourseError when the guess is not a finite number or not among the choices.
 */
export function predict(id: string, guess: number | string | null, options: PredictOptions = {}): void {
  if (guess === null || guess === undefined) {
    show(askCard(readPrediction(id), options));
    return;
  }
  expectGuess(guess, options.choices);
  const { question, unit } = options;
  keepPrediction(id, { guess, ...(question && { question }), ...(unit && { unit }) });
  show(keptCard(showGuess(guess, unit), question));
}

/** A guess with its unit, as text. */
export function showGuess(guess: number | string, unit?: string): string {
  return typeof guess === 'number' ? withUnit(guess, unit) : guess;
}

function keptCard(guess: string, question: string | undefined): Card {
  const next = 'It is kept, and stands beside the answer where that is worked out.';
  return card({
    tone: 'info',
    word: 'Your guess',
    title: guess,
    bodyHtml: `${question ? `<div>${inlineHtml(question)}</div>` : ''}<div>${next}</div>`,
    plain: [question, next].filter(Boolean).join('\n'),
  });
}

function askCard(
  earlier: Prediction | undefined,
  { question = 'Make a guess.', unit, choices }: PredictOptions,
): Card {
  const what = choices ? `one of ${choices.map((choice) => `"${choice}"`).join(', ')}` : 'your guess';
  const how = `Put ${what} in place of null in the cell above${unit ? `, in ${unit}` : ''}, and run it.`;
  const before = earlier ? ` Your guess from before is kept: ${showGuess(earlier.guess, earlier.unit)}.` : '';
  return card({
    tone: 'todo',
    word: 'Your turn',
    title: question,
    bodyHtml: `<div>${inlineHtml(how + before)}</div>`,
    plain: how + before,
  });
}

function expectGuess(guess: number | string, choices: readonly string[] | undefined): void {
  if (choices && !choices.some((choice) => sameName(choice, guess))) {
    throw new CourseError(`Expected a guess out of ${choices.join(', ')}, got ${guess}. Choose one of them.`);
  }
  if (typeof guess === 'number' && !Number.isFinite(guess)) {
    throw new CourseError(`Expected a number as your guess, got ${guess}. Put a plain number there.`);
  }
}

/** Names are told apart by their letters, not by capitals. */
function sameName(choice: string, guess: number | string): boolean {
  return choice.toLowerCase() === String(guess).trim().toLowerCase();
}
