// The few things that an update changes in a clone.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clone } from './git';
import { ask, must, run } from './run-git';
import type { File } from './tree';

/** Notes that need a name get this one where the learner has none set. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'course update',
  GIT_AUTHOR_EMAIL: 'update@localhost',
  GIT_COMMITTER_NAME: 'course update',
  GIT_COMMITTER_EMAIL: 'update@localhost',
};

/** A commit of everything as it stands, staged or not, that no branch holds; the checked-out one where that is all. */
export function snapshot({ root, head }: Clone): string {
  const { status, stdout } = run(root, ['stash', 'create'], { env: AUTHOR });
  return (status === 0 && stdout.trim()) || head; // it refuses in the middle of a merge
}

/**
 * Writes a commit with the files of `onto` and these changes, as a merge of `parents`.
 * @param changes by path; undefined for a file that goes.
 */
export function commitChanges(
  root: string,
  onto: string,
  changes: ReadonlyMap<string, File | undefined>,
  parents: readonly string[],
): string {
  const index = join(root, '.course', 'update', `index-${process.pid}`);
  const env = { GIT_INDEX_FILE: index };
  mkdirSync(dirname(index), { recursive: true });
  try {
    must(root, ['read-tree', onto], { env });
    const lines = [...changes].map(([path, file]) =>
      file ? `${mode(file)} ${writeBlob(root, file)}\t${path}\0` : `0 ${'0'.repeat(onto.length)}\t${path}\0`,
    );
    must(root, ['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    const tree = must(root, ['write-tree'], { env }).trim();
    const onTop = parents.flatMap((parent) => ['-p', parent]);
    const words = ['commit-tree', tree, ...onTop, '-m', 'Update the course'];
    return must(root, words, { env: { ...AUTHOR, ...identity(root) } }).trim();
  } finally {
    rmSync(index, { force: true });
  }
}

function mode({ executable }: File): string {
  return executable ? '100755' : '100644';
}

function writeBlob(root: string, { bytes }: File): string {
  return must(root, ['hash-object', '-w', '--stdin'], { input: bytes }).trim();
}

/** The learner's own name, where git knows one. */
function identity(root: string): Record<string, string> {
  const [name, email] = ['user.name', 'user.email'].map((key) => ask(root, ['config', key])?.trim());
  if (!name || !email) return {};
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

/** Names a commit so that git keeps it. */
export function keepCommit(root: string, name: string, commit: string): void {
  must(root, ['update-ref', name, commit]);
}

/** Moves the checked-out branch, or a detached HEAD, and the index to a commit; the files are not touched. */
export function moveTo(root: string, commit: string): void {
  must(root, ['read-tree', '--reset', commit]);
  must(root, ['update-ref', '-m', 'course update', 'HEAD', commit]);
  run(root, ['merge', '--quit']);
  run(root, ['update-index', '-q', '--refresh']);
}
