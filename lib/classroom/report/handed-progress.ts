// Progress that learners handed in with their work (`.course/progress.json`): what they say of themselves, no evidence.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CourseError } from '../../core';
import { readPlainFile } from '../intake/plain-file';

/** By learner: how many hints were shown (0 to 3) by exercise. */
export type HandedProgress = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A record of all exercises takes a few kilobytes. */
const LIMIT = 256 * 1024;

/**
 * Reads `CLASS/LEARNER/.course/progress.json` of every learner who has one; what is not of that form is left out.
 * @param folder the class; without it the result is empty.
 * @throws CourseError when there is no such folder.
 */
export function readHandedProgress(folder?: string): HandedProgress {
  if (folder === undefined) return new Map();
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const learner of learnersIn(folder)) {
    const hints = readOne(join(folder, learner));
    if (hints) found.set(learner, hints);
  }
  return found;
}

function learnersIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new CourseError(
      `Expected a class, one folder for each learner, in ${folder}: ${(error as Error).message}.`,
    );
  }
}

/** Links are not followed, neither of the learner's folder nor below it. */
function readOne(folder: string): Map<string, number> | undefined {
  const own = join(folder, '.course');
  try {
    if (!lstatSync(folder).isDirectory() || !lstatSync(own).isDirectory()) return undefined;
    const record: unknown = JSON.parse(
      readPlainFile(join(own, 'progress.json'), 'progress.json', LIMIT).toString(),
    );
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
    return new Map(Object.entries(record).map(([id, attempt]) => [id, hintsOf(attempt)]));
  } catch {
    return undefined; // nothing handed in, or nothing that can be read
  }
}

function hintsOf(attempt: unknown): number {
  const hints = (attempt as { hints?: unknown } | null)?.hints;
  return typeof hints === 'number' && [1, 2, 3].includes(hints) ? hints : 0;
}
