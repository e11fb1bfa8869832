// What a check says to the learner, in one of three tones: not started, not yet, correct.

import { type CheckResult, headline, type TestResult, VERDICT_MEANINGS } from './job/verdicts';
import { nextExercise, type Progress } from './progress';

/** A check in words. Notebook and terminal show the same ones. */
export interface Summary {
  readonly tone: 'todo' | 'wrong' | 'right';
  /** Where it stands, in a few words: `Correct`, `Not yet`, `Your code threw an error`. */
  readonly word: string;
  /** The exercise, and how many tests pass. */
  readonly title: string;
  /** What to read first: the message of the first test that did not pass. */
  readonly message: string;
  /** A stack trace or the like that belongs to the message; often empty. */
  readonly detail: string;
  /** The learner's next step. */
  readonly next: string;
  readonly tests: readonly TestResult[];
}

/**
 * Puts a result into words.
 * @param progress the learner's record after this check, for the name of the next exercise.
 */
export function summarize(result: CheckResult, progress: Progress): Summary {
  if (result.verdict === 'PASS') return correct(result, progress);
  if (result.verdict === 'NOT_ATTEMPTED') return notStarted(result);
  return notYet(result, progress);
}

function correct(result: CheckResult, progress: Progress): Summary {
  const next = nextExercise(progress, result.exercise);
  return {
    tone: 'right',
    word: 'Correct',
    title: result.exercise,
    message: `All ${result.tests.length} tests pass.`,
    detail: '',
    next: next ? `Next: ${next.id} (${next.title}).` : 'That was the last exercise so far.',
    tests: result.tests,
  };
}

function notStarted(result: CheckResult): Summary {
  return {
    tone: 'todo',
    word: 'Not started',
    title: result.exercise,
    message: `Open exercises/${result.exercise}.ts, replace the line that throws with your code, and save.`,
    detail: '',
    next: 'Then check again.',
    tests: result.tests,
  };
}

/** Some functions of the file pass, another one still throws as shipped. */
const HALF_WRITTEN =
  'So far so good. Another function, further down in the same file, is not written yet: its line that throws is still there.';

function notYet(result: CheckResult, progress: Progress): Summary {
  const first = headline(result.tests) ?? result.tests[0];
  const passed = result.tests.filter((test) => test.verdict === 'PASS').length;
  const many = (progress[result.exercise]?.attempts ?? 0) >= 3;
  return {
    tone: 'wrong',
    word: capitalised(VERDICT_MEANINGS[result.verdict]),
    title: `${result.exercise} (${passed} of ${result.tests.length} tests pass)`,
    message: `${first.verdict === 'NOT_ATTEMPTED' ? HALF_WRITTEN : first.message}${adviceOf(result)}`,
    detail: first.detail,
    next: many
      ? 'Save and check again. A hint may help by now.'
      : `Change exercises/${result.exercise}.ts, save, and check again.`,
    tests: result.tests,
  };
}

/** The compiler may know why: wrong types are no fault of their own, but often the sign of one. */
function adviceOf({ advice }: CheckResult): string {
  return advice.length === 0 ? '' : ` The types say more. ${advice.join(' ')}`;
}

function capitalised(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
