// Hints, one at a time, from a nudge to nearly the answer.
import { CourseError } from '../core';
import { findExercise } from './job/manifest';
import { readProgress, recordHint } from './progress';

/** One hint. */
export interface Hint {
  readonly exercise: string;
  /** 1 to 3. */
  readonly number: number;
  readonly text: string;
  /** Whether a more concrete one is left. */
  readonly more: boolean;
}

/**
 * The next hint, or hint `number`, and notes that it was shown.
 * @param number 1 to 3, also as text; without it the first that was not shown yet, or the last one again.
 * @throws CourseError for a number that the exercise does not have.
 */
export function hintFor(id: string, number?: number | string): Hint {
  const exercise = findExercise(id);
  const count = exercise.hints.length;
  const shown = readProgress()[exercise.id]?.hints ?? 0;
  const wanted = Number(number ?? Math.min(shown + 1, count));
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > count) {
    throw new CourseError(
      `Expected a hint from 1 to ${count} for ${exercise.id}, got ${number}. ` +
        `Run "npm run course -- hint ${exercise.id}" for the next one.`,
    );
  }
  recordHint(exercise.id, wanted);
  return { exercise: exercise.id, number: wanted, text: exercise.hints[wanted - 1], more: wanted < count };
}
