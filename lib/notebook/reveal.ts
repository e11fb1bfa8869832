// Reveal: the answer beside the reader's guess, and how far apart they are.

import { CourseError } from '../core';
import { drawSvg, numberLine } from '../plots';
import { type Card, card } from './card';
import { inlineHtml } from './escape';
import { asFigure, withUnit } from './numbers';
import { showGuess } from './predict';
import { type Prediction, readPrediction } from './predictions';
import { show } from './show';

/** Options of `reveal`. */
export interface RevealOptions {
  /** One or two sentences on why the answer is what it is. */
  explain?: string;
  /** Unit of the answer; that of the guess unless told otherwise. */
  unit?: string;
  /** How the answer came about, for the head of the card. Default `answer`, which claims nothing. */
  how?: How;
}

/** `counted`, `measured` (on this machine, or on data), `computed` (by a formula) or `simulated`. */
export type How = 'answer' | 'counted' | 'measured' | 'computed' | 'simulated';

/**
 * Shows the answer beside the guess that `predict` kept under the same id.
 *
 * `reveal('01/flops', 203264, { how: 'counted', explain: 'Two operations for each weight.' })`. Without a guess it shows the answer
 * and says how to make one.
 * @throws CourseError when a measured number is not finite.
 */
export function reveal(id: string, actual: number | string, options: RevealOptions = {}): void {
  if (typeof actual === 'number' && !Number.isFinite(actual)) {
    throw new CourseError(
      `Expected a number to reveal for "${id}", got ${actual}. Look at the cell that measures it.`,
    );
  }
  const kept = readPrediction(id);
  show(revealCard(actual, kept, { ...options, unit: options.unit ?? kept?.unit }));
}

/** The card of `reveal`, unshown. */
export function revealCard(
  actual: number | string,
  kept: Prediction | undefined,
  options: RevealOptions,
): Card {
  const { explain, unit, how = 'answer' } = options;
  const word = how[0].toUpperCase() + how.slice(1);
  const sentence = kept ? compare(kept.guess, actual, unit) : WITHOUT_GUESS;
  const picture = kept ? line(kept, actual, word, unit) : '';
  const question = kept?.question;
  const paragraphs = [question, sentence, explain].filter(Boolean);
  const html = paragraphs.map((text) => `<div>${inlineHtml(text ?? '')}</div>`);
  const guess = kept && `Your guess: ${showGuess(kept.guess, unit)}`;
  return card({
    tone: 'info',
    word,
    title: typeof actual === 'number' ? asFigure(actual, unit) : actual,
    bodyHtml: html.join('') + picture,
    plain: [question, guess, sentence, explain].filter(Boolean).join('\n'),
  });
}

const WITHOUT_GUESS =
  'You have not guessed yet. A guess makes the answer stick: go back to the cell with `predict`, ' +
  'put a value there, run it, and then run this cell again.';

function line(
  { guess }: Prediction,
  actual: number | string,
  word: string,
  unit: string | undefined,
): string {
  if (typeof guess !== 'number' || typeof actual !== 'number') return '';
  const spec = numberLine(
    [
      { label: 'Your guess', value: guess },
      { label: word, value: Number(actual.toPrecision(4)) },
    ],
    {
      title: '',
      xTitle: unit ?? 'Value',
      width: 420,
      description: `Number line: your guess ${withUnit(guess, unit)}, ${word.toLowerCase()} ${asFigure(actual, unit)}.`,
    },
  );
  return `<div style="margin-top:0.4rem">${drawSvg(spec)}</div>`;
}

// By how many times the larger of guess and answer exceeds the smaller: one rule for shares, seconds and FLOPs.
const SPOT_ON = 1.02;
const CLOSE = 1.15;
const SOME_WAY = 1.5;

/**
 * One sentence: spot on (within 2 %), close (within 15 %), some way off (within half as much again), or a surprise. The
 * word depends on the ratio alone; shares in percent say the distance in points. Names are right or not.
 */
function compare(guess: number | string, actual: number | string, unit = ''): string {
  if (typeof guess !== 'number' || typeof actual !== 'number') return compareNames(guess, actual);
  if (guess === actual) return 'Exactly right.';
  const where = guess > actual ? 'above' : 'below';
  const off = asFigure(Math.abs(guess - actual), unit === '%' ? 'percentage points' : unit);
  const by = `your guess is ${off} ${where} the answer`;
  if (unit === '%' && guess > 0 && guess < 1 && actual > 1) {
    return `Did you mean ${asFigure(100 * guess, '%')}? The guess is in percent.`;
  }
  if (guess * actual <= 0) return `Not quite: ${by}.`; // no ratio between zero or other signs
  const ratio = Math.max(guess / actual, actual / guess);
  if (ratio <= SPOT_ON) return `Spot on: ${by}.`;
  if (ratio <= CLOSE) return `Close: ${by}.`;
  if (ratio < SOME_WAY) return `Some way off: ${by}.`;
  if (unit === '%') return `A surprise worth a moment: ${by}.`;
  const size = Math.abs(guess) > Math.abs(actual) ? 'too large' : 'too small';
  return `A surprise worth a moment: your guess is ${times(ratio)} times ${size}.`;
}

function compareNames(guess: number | string, actual: number | string): string {
  if (String(guess).trim().toLowerCase() === String(actual).toLowerCase())
    return `Right: you said ${actual}, and so it is.`;
  return `You said ${guess}; it is ${actual}. What made the difference?`;
}

function times(ratio: number): string {
  return ratio.toLocaleString('en-US', { maximumSignificantDigits: 2 });
}
