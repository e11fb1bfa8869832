// What the doctor says about one thing it looked at.

/** `ok`: as it should be; `note`: works, but could be better; `fault`: a part of the course does not run. */
export type Status = 'ok' | 'note' | 'fault';

/** One thing that was looked at. Plain data: the notebook and the command line draw it, each in its way. */
export interface Finding {
  readonly name: string;
  readonly status: Status;
  /** What was found, as a sentence or a version. */
  readonly found: string;
  /** The one command that mends it, where there is something to mend. */
  readonly mend?: string;
}

/** A finding from what an examination found, or a fault that says how the examination itself failed. */
export async function examined(name: string, look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { name, status: 'fault', found: message.split('\n')[0], mend: 'npm run setup' };
  }
}
