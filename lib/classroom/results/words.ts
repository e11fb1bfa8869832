// What every format says in the same words: verdicts, hidden tests, lateness, attempts.

import { VERDICT_MEANINGS, type Verdict } from '../../grading';
import type { ExpectedTest, GradedTest, SubmissionResult } from './schema';

/** A verdict for a person: its sign, and its meaning with a capital. The sign is never alone. */
export function verdictWords(verdict: Verdict): { readonly sign: string; readonly meaning: string } {
  const meaning = VERDICT_MEANINGS[verdict];
  const sign = verdict === 'PASS' ? '✓' : verdict === 'NOT_ATTEMPTED' ? '…' : verdict === 'INFRA' ? '!' : '✗';
  return { sign, meaning: meaning[0].toUpperCase() + meaning.slice(1) };
}

/** What a test is called before learners: of a hidden test the id, since its title may give it away. */
export function testName({ id, title, hidden }: ExpectedTest): string {
  return hidden ? `Hidden test ${id}` : title;
}

/** What a result says about a test that did not pass: its message, or its verdict in words. */
export function testMessage({ message, verdict }: GradedTest): string {
  return message || `${verdictWords(verdict).meaning}.`;
}

/** `2 days late: 20 % of the points are taken off.`; empty where the course file sets no due date. */
export function lateSentence({ late }: SubmissionResult): string {
  if (late === null) return '';
  if (late.days === 0) return 'In time.';
  const days = `${late.days} ${late.days === 1 ? 'day' : 'days'} late`;
  return late.penalty === 0
    ? `${days}, without a penalty.`
    : `${days}: ${percent(late.penalty)} of the points are taken off.`;
}

/** `Attempt 2 of 3.`; empty where the course file sets no limit. */
export function attemptSentence({ attempt }: SubmissionResult): string {
  return attempt === null ? '' : `Attempt ${attempt.number} of ${attempt.limit}.`;
}

/** A share as a person reads it: `33.3 %`. */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

/** Points as a person reads them: two decimals at most. */
export function shownPoints(points: number): string {
  return String(Number(points.toFixed(2)));
}

/** Whether our own fault kept an exercise from a verdict: then its points are no grade. */
export function hasInfra(exercises: readonly { readonly verdict: Verdict }[]): boolean {
  return exercises.some(({ verdict }) => verdict === 'INFRA');
}

/** `5.5 of 7 points`, or that there is no sum yet. */
export function sumWords({ points, maxPoints, exercises }: SubmissionResult): string {
  return hasInfra(exercises)
    ? 'not graded in full, by a fault of the grader'
    : `${shownPoints(points)} of ${shownPoints(maxPoints)} points`;
}
