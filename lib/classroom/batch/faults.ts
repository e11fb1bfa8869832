// How grading a batch can end early, apart from a wrong call.
import { CourseError } from '../../core';

/** Our own fault, such as a full disk or a test that can't be loaded: exit status 3, and nobody's zero. */
export class BatchFault extends CourseError {
  override name = 'BatchFault';
}

/** Somebody has pressed Ctrl-C: exit status 130. What was graded so far is kept. */
export class Interrupted extends CourseError {
  override name = 'Interrupted';
}

/** Puts a failure to write into a sentence; `mend` says how to go on. */
export function writeFault(path: string, error: unknown, mend: string): Error {
  if (error instanceof CourseError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  const why = full ? 'the disk is full' : message;
  return new BatchFault(
    `${path} could not be written: ${why}. ${full ? 'Free some space, then' : 'Then'} ${mend}`,
  );
}
