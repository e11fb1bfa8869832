// How far a guess is from the answer, in a friendly sentence.
import { asFigure } from './numbers';

// By how many times the larger of guess and answer exceeds the smaller: one rule for shares, seconds and FLOPs.
const SPOT_ON = 1.02;
const CLOSE = 1.15;
const SOME_WAY = 1.5;

/**
 * One sentence: spot on (within 2 %), close (within 15 %), some way off (within half as much again), or a surprise. The
 * word depends on the ratio alone; shares in percent say the distance in points. Names are right or not.
 */
export function compare(guess: number | string, actual: number | string, unit = ''): string {
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
