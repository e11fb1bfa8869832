// What a program cost to start and to keep in memory, as the process itself knows it.
import { statSync } from 'node:fs';
import { sep } from 'node:path';

/** A process's costs so far. */
export interface ProcessReceipt {
  /** From the start of the process until now. */
  readonly startUpMs: number;
  /** Files of code that were loaded, Node's own not counted. */
  readonly codeFiles: number;
  /** Their size in bytes. */
  readonly codeBytes: number;
  /** Size of the native libraries that this code loaded, in bytes; those of Node and the system are not counted. */
  readonly libraryBytes: number;
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
    codeBytes: sizeOnDisk(files),
    libraryBytes: sizeOnDisk(nativeLibraries().filter((library) => !files.includes(library))),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** The shared libraries of this process that came with an npm package. */
function nativeLibraries(): string[] {
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
  return sharedObjects.filter((library) => library.includes(`${sep}node_modules${sep}`));
}

/** A file that has been removed since it was loaded has no size any more. */
function sizeOnDisk(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
