// What a program cost to start and to keep in memory, as the process itself knows it.
import { statSync } from 'node:fs';

/** A process's costs so far. */
export interface ProcessReceipt {
  /** From the start of the process until now. */
  readonly startUpMs: number;
  /** Files of code that were loaded, Node's own not counted. */
  readonly codeFiles: number;
  /** Their size in bytes; native libraries that a file loads by itself are not seen. */
  readonly codeBytes: number;
  /** The most memory that the process ever held, in bytes (resident set). */
  readonly peakBytes: number;
}

/** The receipt of this process, at this moment. */
export function processReceipt(): ProcessReceipt {
  const startUpMs = performance.now(); // counts from the start of the process
  const files = Object.keys(require.cache);
  return {
    startUpMs,
    codeFiles: files.length,
    codeBytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}
