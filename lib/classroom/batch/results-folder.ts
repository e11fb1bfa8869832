// The folder of results: written under another name first, so that it is complete or not there.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFolder } from '../../core';
import { canonicalJson } from '../results/canonical-json';
import type { Results } from '../results/schema';
import { writeFault } from './faults';
import { flushFolder } from './journal';
import type { FolderWriter } from './options';
import type { Identity } from './plan';

/** The names that belong to one batch, all in one folder, so that a rename is one step. */
export interface Place {
  readonly out: string;
  readonly journal: string;
  readonly lock: string;
  readonly draft: string;
  /** Results that `force` replaces, for the moment between two renames. */
  readonly old: string;
}

/** The names for results in `out`. */
export function placeOf(out: string): Place {
  const beside = (what: string): string => `${out}.${what}`;
  return {
    out,
    journal: beside('journal'),
    lock: beside('lock'),
    draft: beside('draft'),
    old: beside('old'),
  };
}

/** Whether there is something in the way; an empty folder is not. */
export function isTaken(out: string): boolean {
  try {
    return readdirSync(out).length > 0;
  } catch {
    return existsSync(out);
  }
}

/** What the results in a folder were made from; undefined when they are not a batch's. */
export function identityIn(out: string): Identity | undefined {
  try {
    return JSON.parse(readFileSync(join(out, 'batch.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The results in a folder that is complete. */
export function resultsIn(out: string): Results {
  return JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
}

/** Writes the folder and puts it in its place; only its owner may look into it, since it holds seed and grades. */
export function writeResults(
  place: Place,
  results: Results,
  identity: Identity,
  writers: readonly FolderWriter[],
): void {
  try {
    rmSync(place.draft, { recursive: true, force: true });
    mkdirSync(place.draft, { mode: 0o700 });
    write(place.draft, 'batch.json', canonicalJson(identity));
    write(place.draft, 'results.json', canonicalJson(results));
    for (const writer of writers) {
      for (const [name, contents] of writer.files(results)) write(place.draft, name, contents);
    }
    flushFolder(place.draft);
    replaceFolder(place.draft, place.out, place.old);
  } catch (error) {
    throw writeFault(
      place.out,
      error,
      'run the same command with --resume: nothing that was graded is lost.',
    );
  }
}

function write(folder: string, name: string, contents: string | Uint8Array): void {
  if (name.split(/[\\/]/).includes('..'))
    throw new Error(`A writer wants to leave the folder of results: ${name}`);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
