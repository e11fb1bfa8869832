// The version that the learner's files began as: what a commit holds, what the release noted, or a likely guess.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pathsBelow, type Tree } from './tree';

/** What is known of the files that the learner began with. */
export interface Base {
  readonly paths: ReadonlySet<string>;
  /** Whether a file is still as it was. */
  isSame(path: string, bytes: Buffer): boolean;
  /** The text of a notebook or an exercise, where it is known. */
  text(path: string): string | undefined;
  /** What a file with conflict marks began as, where git still knows it. */
  beforeMerge?(path: string): string | undefined;
}

/** Where a course that was not cloned keeps its base: set-up notes it first, and every update anew. */
export const BASE_FILE = '.course/base.json.gz';

interface Noted {
  readonly hash: string;
  readonly text?: string;
}

/** A base that is a whole tree, such as a commit. */
export function treeBase(tree: Tree): Base {
  return {
    paths: new Set(tree.keys()),
    isSame: (path, bytes) => sameBytes(tree.get(path)?.bytes, bytes),
    text: (path) => tree.get(path)?.bytes.toString('utf8'),
  };
}

/** What `notedBase` reads of a tree: fingerprints, and the texts that learners change. */
export function packBase(tree: Tree): Buffer {
  const noted = [...tree].map(([path, { bytes }]) => {
    const text = isLearners(path) ? bytes.toString('utf8') : undefined;
    return [path, { hash: hashOf(bytes), text }] as const;
  });
  return gzipSync(JSON.stringify(Object.fromEntries(noted)), { level: 9 });
}

/** The base that set-up, or the update before, has noted; undefined when there is none that can be read. */
export function notedBase(root: string): Base | undefined {
  const file = join(root, ...BASE_FILE.split('/'));
  let noted: Record<string, Noted>;
  try {
    noted = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  } catch {
    return undefined; // nothing was noted, or half of it
  }
  return {
    paths: new Set(Object.keys(noted)),
    isSame: (path, bytes) => noted[path]?.hash === hashOf(bytes),
    text: (path) => noted[path]?.text,
  };
}

/**
 * The base of a course of which nothing is known: the code behind the lessons is taken to be as it came, of notebooks
 * only the cells' ids tell something, and exercises began as their stubs.
 * @param stub the text that an exercise began with, by the path of its file.
 */
export function likelyBase(root: string, stub: (path: string) => string | undefined): Base {
  return {
    paths: new Set(pathsBelow(root).filter((path) => !isLearners(path) || stub(path) !== undefined)),
    isSame: (path, bytes) => (isLearners(path) ? stub(path) === textOf(bytes) : true),
    text: (path) => (path.endsWith('.ts') ? stub(path) : undefined),
  };
}

/** Whether a file is one that learners are meant to change. */
export function isLearners(path: string): boolean {
  return isNotebook(path) || isExercise(path);
}

/** Whether a path is a lesson's. */
export function isNotebook(path: string): boolean {
  return path.endsWith('.ipynb');
}

/** Whether a path is an exercise's. */
export function isExercise(path: string): boolean {
  return /^exercises\/[^/]+\/[^/]+\.ts$/.test(path);
}

/** Whether two files say the same; the ends of lines are the checkout's own. */
export function sameBytes(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b) || hashOf(a) === hashOf(b);
}

/** SHA-256 of a file, of text with `\n` at the end of its lines. */
export function hashOf(bytes: Buffer): string {
  const content = bytes.includes(0) ? bytes : textOf(bytes);
  return createHash('sha256').update(content).digest('hex');
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}
