// What can stand between a learner's code and the machine, and what each way really gives.

/** From the strongest to none at all. */
export type Tier = 'strong' | 'container' | 'uid' | 'none';

/** One way of enclosing a cell, ready for use on this machine. */
export interface Enclosure {
  readonly tier: Tier;
  /** What it gives here, a few words each; written into every result. */
  readonly gives: {
    readonly network: string;
    readonly files: string;
    readonly memory: string;
    readonly processes: string;
  };
  /** The command that starts `node` with `args` enclosed. */
  command(args: readonly string[]): { readonly file: string; readonly args: readonly string[] };
  /** The folder of the cell's program as the enclosed process sees it. */
  readonly cellFolder: string;
  /** How often the kernel has ended a process of this enclosure for want of memory; 0 where nobody counts. */
  memoryKills(): number;
  /** Ends the processes that a cell has left behind; called after each. */
  sweep(): void;
  /** Removes what the cells have left behind, and gives back what the enclosure took. */
  close(): void;
}

/** Whether an enclosure can be had, and if not, why and what would help. */
export type Probe =
  | { readonly available: true }
  | { readonly available: false; readonly why: string; readonly mend?: string };

/** Limits that an enclosure sets itself, beside those that the judge watches. */
export interface EnclosureLimits {
  readonly memoryMiB: number;
  readonly processes: number;
  /** Size of each writable folder, in MiB. */
  readonly scratchMiB: number;
}

/** Node alone runs a dozen threads, and each counts as a process. */
export const ENCLOSURE_LIMITS: EnclosureLimits = { memoryMiB: 768, processes: 64, scratchMiB: 16 };
