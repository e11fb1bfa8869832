// What an update asks git for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CourseError } from '../../core';
import { ask, MAX_OUTPUT_BYTES, run } from './run-git';
import { isCourseFile, type Tree } from './tree';

/** What the course's remote is called where `origin` is the learner's own copy. */
const COURSE = 'upstream';

/** A clone of the course. */
export interface Clone {
  readonly root: string;
  /** The commit that is checked out. */
  readonly head: string;
}

/**
 * The clone whose top folder is the course's, or undefined: no clone, nothing committed, or a course in a larger one.
 * @throws CourseError when there is a clone and git does not look at it.
 */
export function findClone(root: string): Clone | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  const { status, stderr, error } = run(root, ['rev-parse', '--show-prefix']);
  if (status !== 0) {
    const why = error ? 'git is not on PATH' : stderr.trim().split('\n')[0];
    throw new CourseError(
      `This is a clone, but git does not look at it (${why}). Mend that, or name a folder or a zip: ` +
        'npm run course -- update --from PATH',
    );
  }
  const head = commitOf(root, 'HEAD');
  return head === undefined ? undefined : { root, head };
}

/**
 * Fetches what the course's remote has now: `upstream` where there is one, since `origin` is the learner's own then.
 * @returns the newest commit of the branch that this one follows, else of the remote's main branch.
 * @throws CourseError when there is no remote, or when it can't be reached.
 */
export function fetchNewest({ root }: Clone): string {
  const followed = ask(root, ['rev-parse', '--abbrev-ref', '@{upstream}'])?.trim();
  const remotes = String(ask(root, ['remote']))
    .split('\n')
    .filter(Boolean);
  const remote = remotes.includes(COURSE) ? COURSE : (followed?.split('/')[0] ?? remotes[0]);
  if (!remote) {
    throw new CourseError(
      'This clone has no remote to fetch a newer course from. Name a folder or a zip with it: ' +
        'npm run course -- update --from PATH',
    );
  }
  const fetched = run(root, ['fetch', '--quiet', remote]);
  if (fetched.status !== 0) {
    throw new CourseError(
      `git could not fetch the newer course from ${remote}: ${fetched.stderr.trim().split('\n')[0]}. ` +
        'Check the network, then update again; nothing has changed here.',
    );
  }
  const names = [
    remote === COURSE ? '' : followed,
    `${remote}/HEAD`,
    `${remote}/main`,
    `${remote}/master`,
  ].filter(Boolean);
  const newest = names.map((name) => commitOf(root, `refs/remotes/${name}`)).find(Boolean);
  if (newest) return newest;
  throw new CourseError(
    `Expected a branch of ${remote} to follow, found none. Check out the course's main branch first.`,
  );
}

/** The commit behind a name, or undefined. */
export function commitOf(root: string, name: string): string | undefined {
  return ask(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim();
}

/** The newest commit that two have in common; undefined for histories with nothing in common. */
export function commonCommit(root: string, a: string, b: string): string | undefined {
  return ask(root, ['merge-base', a, b])?.trim();
}

/**
 * The other side of a merge that stands half done.
 * @throws CourseError in the middle of a rebase, a cherry-pick or a revert, which only git can end.
 */
export function openMerge({ root }: Clone): string | undefined {
  const path = (name: string): string =>
    resolve(root, String(ask(root, ['rev-parse', '--git-path', name])).trim());
  const others = {
    'rebase-merge': 'rebase',
    'rebase-apply': 'rebase',
    CHERRY_PICK_HEAD: 'cherry-pick',
    REVERT_HEAD: 'revert',
  };
  for (const [name, what] of Object.entries(others)) {
    if (!existsSync(path(name))) continue;
    throw new CourseError(
      `A git ${what} stands half done here. End it with: git ${what} --abort. Then update again.`,
    );
  }
  return commitOf(root, 'MERGE_HEAD');
}

/** What a file that git could not merge began as; undefined for all others. */
export function beforeMerge(root: string, path: string): string | undefined {
  return ask(root, ['show', `:1:${path}`]);
}

/** Whether git holds several versions of a file, as after a merge or a stash that met a change. */
export function hasUnmerged({ root }: Clone): boolean {
  return ask(root, ['ls-files', '--unmerged']) !== '';
}

/** The files of a commit; links and other repositories inside are left out. */
export function treeOf(root: string, commit: string): Tree {
  const listed = String(ask(root, ['ls-tree', '-r', '-z', '--full-tree', commit]))
    .split('\0')
    .filter(Boolean);
  const entries = listed
    .map((line) => /^(\d+) blob (\S+)\t([\s\S]+)$/.exec(line))
    .filter((found) => found !== null && found[1] !== '120000' && isCourseFile(found[3]));
  const blobs = readBlobs(
    root,
    entries.map((found) => String(found?.[2])),
  );
  return new Map(
    entries.map((found, i) => [String(found?.[3]), { bytes: blobs[i], executable: found?.[1] === '100755' }]),
  );
}

function readBlobs(root: string, ids: readonly string[]): Buffer[] {
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: `${ids.join('\n')}\n`,
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  let at = 0;
  return ids.map((id) => {
    const end = stdout.indexOf('\n', at);
    const [, kind, size] = stdout.toString('utf8', at, end).split(' ');
    if (kind !== 'blob')
      throw new CourseError(`git has lost an object of the course (${id}). Clone the course again.`);
    at = end + 1 + Number(size) + 1;
    return stdout.subarray(end + 1, end + 1 + Number(size));
  });
}
