// What a writer is: results in, files out, and nothing else read or written.
import type { Results } from './schema';

/** A format of results. The same results give the same bytes. */
export interface Writer {
  /** The word after `--format`. */
  readonly name: string;
  /** What it is for, in a few words. */
  readonly about: string;
  /** Its files by their path in the folder of results, with `/` between folders. */
  files(results: Results): Map<string, string | Uint8Array>;
}
