// How far a guess is from the answer, in a friendly sentence.
import { withUnit } from './numbers';

const SPOT_ON = 0.02; // of the answer
const CLOSE = 0.15;
const RATIO_FROM = 1.5; // from here on "3 times" says more than a difference

/** One sentence: spot on, close, by how much, or by how many times. Names are right or not. */
export function compare(guess: number | string, actual: number | string, unit = ''): string {
  if (typeof guess !== 'number' || typeof actual !== 'number') return compareNames(guess, actual);
  const difference = guess - actual;
  if (difference === 0) return 'Exactly right.';
  const off = Math.abs(difference);
  const where = difference > 0 ? 'above' : 'below';
  const by = `your guess is ${withUnit(off, unit === '%' ? 'percentage points' : unit)} ${where} the answer`;
  if (off <= SPOT_ON * Math.abs(actual)) return `Spot on: ${by}.`;
  if (off <= CLOSE * Math.abs(actual)) return `Close: ${by}.`;
  if (unit === '%') return comparePercentages(guess, actual, by);
  if (guess <= 0 || actual <= 0) return `Not quite: ${by}.`;
  const ratio = Math.max(guess / actual, actual / guess);
  if (ratio < RATIO_FROM) return `Not far off: ${by}.`;
  const size = difference > 0 ? 'too large' : 'too small';
  return `A surprise worth a moment: your guess is ${times(ratio)} times ${size}.`;
}

/** Shares lie between 0 and 100: a difference in points says more there than a ratio. */
function comparePercentages(guess: number, actual: number, by: string): string {
  if (guess > 0 && guess < 1 && actual > 1)
    return `Did you mean ${withUnit(100 * guess, '%')}? The guess is in percent.`;
  return `A surprise worth a moment: ${by}.`;
}

function compareNames(guess: number | string, actual: number | string): string {
  if (String(guess).trim().toLowerCase() === String(actual).toLowerCase())
    return `Right: you said ${actual}, and so it is.`;
  return `You said ${guess}; it is ${actual}. What made the difference?`;
}

function times(ratio: number): string {
  return ratio.toLocaleString('en-US', { maximumSignificantDigits: 2 });
}
