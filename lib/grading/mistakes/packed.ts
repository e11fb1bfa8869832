// The one packed file that a released tree has in place of solutions and known-wrong answers.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { projectPath } from '../../core';

/** Where a released tree keeps it. */
export const REFERENCE_FILE = 'lib/reference.json.gz';

/** What the packed file holds of one exercise. */
export interface Reference {
  /** The file that a learner starts from. */
  readonly stub: string;
  /** The solution as JavaScript, without types, comments and names. */
  readonly code: string;
  /** Known-wrong answers as JavaScript, each with what it means. */
  readonly mistakes: readonly Mistaken[];
}

/** A known-wrong answer as a program. */
export interface Mistaken {
  /** The sentence for whoever made this mistake. */
  readonly message: string;
  readonly code: string;
}

/** @returns undefined when there is no such file, when it is damaged, or when it does not know the exercise. */
export function readPacked(id: string): Reference | undefined {
  try {
    const packed = readFileSync(projectPath(...REFERENCE_FILE.split('/')));
    return JSON.parse(gunzipSync(packed).toString('utf8'))[id];
  } catch {
    return undefined;
  }
}
