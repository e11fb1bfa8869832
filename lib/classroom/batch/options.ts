// What `gradeBatch` can be told.

import type { Tier } from '../../grading';
import type { Reading } from '../intake';
import type { Results } from '../results/schema';

/** A format of results: its files by name, made from the results alone. */
export interface FolderWriter {
  readonly name: string;
  files(results: Results): Map<string, string | Uint8Array>;
}

/** How far a batch is. */
export interface BatchProgress {
  /** Tasks that are done, those of an earlier run included. */
  readonly done: number;
  readonly all: number;
  /** Of `done`, how many an earlier run had done. */
  readonly before: number;
}

/** A task that our own fault kept from a verdict, after all retries. */
export interface InfraReport {
  readonly exercise: string;
  /** SHA-256 of the submission's file. */
  readonly submission: string;
  /** What went wrong, for the instructor. */
  readonly detail: string;
}

/** Options of `gradeBatch`. */
export interface BatchOptions {
  /** Folders and zips: submissions, or classes with one submission for each learner. */
  readonly paths: readonly string[];
  /** The folder for the results. It is complete or not there; it must not be there before, unless `force`. */
  readonly out: string;
  /** How to take a folder; `auto` unless told otherwise. */
  readonly reading?: Reading;
  /** Judges that work at the same time; as many as there are cores unless told otherwise. */
  readonly jobs?: number;
  /** The seed of all random inputs; a fresh secret unless told otherwise. */
  readonly seed?: string;
  /** The tier to use; the strongest that this machine offers unless told otherwise. */
  readonly tier?: Tier;
  /** Whether less than *uid* will do; false unless told otherwise. */
  readonly allowWeak?: boolean;
  /** A folder of hidden tests, laid out as `test/exercises`. */
  readonly tests?: string;
  /** Leave the course's own tests out; false unless told otherwise. */
  readonly onlyHidden?: boolean;
  /** A course file, YAML or JSON. */
  readonly courseFile?: string;
  /** Go on with a batch that was interrupted; false unless told otherwise. */
  readonly resume?: boolean;
  /** Replace results that are there; false unless told otherwise. */
  readonly force?: boolean;
  /** What to write beside `results.json`. */
  readonly writers?: readonly FolderWriter[];
  /** Ends the batch early. What was graded is kept for `resume`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Called with sentences that a person should read while the batch runs. */
  readonly onNotice?: (sentence: string) => void;
  readonly onInfra?: (report: InfraReport) => void;
}
