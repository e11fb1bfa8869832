// What was found when one thing was looked at. The doctor finds it; the notebook and the command line draw it, each in its way.

/** `ok`: as it should be; `note`: works, but could be better; `fault`: a part of the course does not run. */
export type Status = 'ok' | 'note' | 'fault';

/** One thing that was looked at. */
export interface Finding {
  readonly name: string;
  readonly status: Status;
  /** What was found, as a sentence or a version. */
  readonly found: string;
  /** The one command that mends it, where there is something to mend. */
  readonly mend?: string;
}

/** How far an examination is. */
export interface Examining {
  /** What was found so far, in the order of the examination. */
  readonly findings: readonly Finding[];
  /** The names of what is being looked at. */
  readonly looking: readonly string[];
  /** How many things there are to look at. */
  readonly total: number;
}

/** An examination of this machine: all findings, and on the way how far it is. */
export type Examination = (onStep?: (step: Examining) => void) => Promise<Finding[]>;
