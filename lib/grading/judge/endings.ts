// What a test comes to: its verdict, and the sentence for the learner.
import type { TestReport } from '../job/job';
import { Mismatch, VerdictError } from './errors';
import { type Given, misfit } from './kind';

/** How a test ended: the error, if there was one, and the call before it. */
export interface TestEnding {
  readonly passed: boolean;
  readonly error?: unknown;
  readonly lastCall: string;
  /** What came back from the learner's code in this test. */
  readonly given: readonly Given[];
  readonly random: boolean;
}

/** A test that was named and not run. */
export function unrun(title: string): TestReport {
  return { title, verdict: 'NOT_ATTEMPTED', message: '', detail: '' };
}

/**
 * @param ending undefined when mocha never came to it: our own fault.
 * @param diagnosis the known mistake that the submission makes, where one was found.
 */
export function describeEnding(
  title: string,
  ending: TestEnding | undefined,
  diagnosis?: string,
): TestReport {
  if (!ending) return { title, verdict: 'INFRA', message: 'This test did not run.', detail: '' };
  if (ending.passed) return { title, verdict: 'PASS', message: '', detail: '' };
  const { error, lastCall } = ending;
  if (error instanceof VerdictError) {
    const { verdict, message, detail } = error;
    const known = diagnosis && (verdict === 'FAIL' || verdict === 'THREW') ? diagnosis : undefined;
    const because = known ?? (error instanceof Mismatch ? error.because : '');
    const guess = known ?? (error instanceof Mismatch ? error.guess : '');
    return { title, verdict, message: [message, guess].filter(Boolean).join(' '), detail, because };
  }
  if (error instanceof Error && error.name === 'AssertionError') {
    const after = lastCall ? `After ${lastCall}: ` : '';
    return { title, verdict: 'FAIL', message: `${after}${error.message}.`, detail: '' };
  }
  const stumbled = misfit(ending.given); // a test that takes a value apart trusts that there is one
  if (stumbled) return { title, verdict: 'FAIL', message: stumbled, detail: '' };
  const detail = String((error as Error)?.stack ?? error);
  return {
    title,
    verdict: 'INFRA',
    message: 'This test has a fault of its own; your code is not to blame.',
    detail,
  };
}
