// What a learner's code may use up.

/** Limits on one cell. Where it is about calls, milliseconds are those of the processor, or of lying asleep. */
export interface CellLimits {
  /** Milliseconds for an empty cell to start, also on a machine that is busy with other things. */
  readonly startMs: number;
  /** Milliseconds until a cell that did not start is started again. */
  readonly startAgainMs: number;
  /** Milliseconds for one call. */
  readonly callMs: number;
  /** Milliseconds for each call after one that did not end, so that nobody waits long for the same news. */
  readonly callAgainMs: number;
  /** Milliseconds for all calls of one exercise together. */
  readonly totalMs: number;
  /** Memory in MiB from which on a call gets more time: near the end of its heap, V8 is busy with clearing up. */
  readonly growingMiB: number;
  /** V8's heap, in MiB. */
  readonly heapMiB: number;
  /** Memory of the process in all, in MiB. */
  readonly residentMiB: number;
  /** Bytes that may be printed before the cell is ended. */
  readonly outputBytes: number;
  /** Bytes of that which are kept for the learner to read. */
  readonly outputKept: number;
}

/** Generous for an honest answer: the course's own solutions take milliseconds. */
export const CELL_LIMITS: CellLimits = {
  startMs: 60_000,
  startAgainMs: 200,
  callMs: 2000,
  callAgainMs: 500,
  totalMs: 10_000,
  growingMiB: 160,
  heapMiB: 256,
  residentMiB: 768,
  outputBytes: 1024 * 1024,
  outputKept: 64 * 1024,
};
