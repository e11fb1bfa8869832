// What can stop a test besides a wrong value.
import type { Verdict } from '../job/verdicts';

/** Ends a test with a verdict of its own. The message is for the learner; `detail` folds out below it. */
export class VerdictError extends Error {
  override name = 'VerdictError';
  constructor(
    readonly verdict: Verdict,
    message: string,
    readonly detail = '',
  ) {
    super(message);
  }
}

/** A value that is not the expected one. The message already names the call; `because` is the author's part of it. */
export class Mismatch extends VerdictError {
  constructor(
    message: string,
    readonly because = '',
    /** What it usually comes from: told where nothing better is known. */
    readonly guess = '',
  ) {
    super('FAIL', message);
  }
}
