// Brings a newer course into this folder without losing what the learner has made of the old one.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CourseError } from '../../core';
import { BASE_FILE, type Base, isExercise, likelyBase, notedBase, packBase, treeBase } from './base';
import { commitChanges, keepCommit, snapshot } from './commit';
import * as git from './git';
import { filesIn, type Note, type Plan, planUpdate } from './plan';
import { carryOut, type OnStep, pendingUpdate, prepare } from './transaction';
import { expectCourse, type File, folderFiles, readTree, type Tree } from './tree';

/** What an update is told. */
export interface UpdateOptions {
  /** The course's folder. */
  readonly root: string;
  /** A folder or a zip with the newer course; the clone's remote unless told otherwise. */
  readonly from?: string;
  /** The text that an exercise began with, by its path. */
  readonly stub: (path: string) => string | undefined;
  /** Now; names the backup. */
  readonly date?: Date;
  /** Called when everything is ready, before the first file of the course is changed. */
  readonly onStart?: () => void;
  readonly onStep?: OnStep;
}

/** What an update did. */
export interface Updated {
  /** `current` when there was nothing to do. */
  readonly state: 'current' | 'updated' | 'finished';
  /** How many files of the course are new, changed or gone. */
  readonly numFiles: number;
  readonly notes: readonly Note[];
  /** The folder with every file that was replaced, relative to the course's. */
  readonly backup?: string;
  /** Files that were changed while the update ran; what they held is in the backup. */
  readonly later: readonly string[];
}

/** A newer course, and what is known of the one that is here. */
interface Newer {
  readonly theirs: Tree;
  readonly base: Base;
  /** The commit that the clone moves to. */
  readonly commit?: string;
  /** The branch was ahead of the course's, or is on it. */
  readonly clone?: git.Clone;
}

/** Carries out an update that was stopped half way. @returns undefined when there is none. */
export function finishUpdate(root: string, onStep?: OnStep): Updated | undefined {
  const pending = pendingUpdate(root);
  if (!pending) return undefined;
  const later = carryOut(root, pending, onStep);
  return { state: 'finished', numFiles: pending.lines.length, notes: [], backup: pending.backup, later };
}

/**
 * Updates the course in a folder.
 * @throws CourseError when there is nothing to update from, or when it can't be read or written; nothing has changed then.
 */
export async function updateCourse(options: UpdateOptions): Promise<Updated> {
  const { root, date = new Date(), onStep } = options;
  const newer = await findNewer(options);
  const day = date.toISOString().slice(0, 10);
  const backup = `.course/backups/${date.toISOString().replaceAll(':', '-').replace(/\..*/, '')}`;
  const mine = filesIn(root);
  const plan = planUpdate(mine, newer.base, newer.theirs, { mark: `.yours-${day}`, backup });
  const changes = withBase(plan, newer);
  if (changes.size === 0 && !newer.commit)
    return { state: 'current', numFiles: 0, notes: plan.notes, later: [] };
  if (newer.clone) keepCommit(root, `refs/course/${backup.slice(-19)}`, snapshot(newer.clone));
  prepare(root, { changes, mine, backup, commit: newer.commit }, onStep);
  const pending = pendingUpdate(root);
  if (!pending) throw new CourseError('Another update was quicker. Run it again to see that all is well.');
  options.onStart?.();
  const later = carryOut(root, pending, onStep);
  const numFiles = [...changes.keys()].filter((path) => !path.startsWith('.course/')).length;
  return { state: 'updated', numFiles, notes: plan.notes, backup, later };
}

async function findNewer({ root, from, stub }: UpdateOptions): Promise<Newer> {
  const clone = from === undefined || existsSync(join(root, '.git')) ? git.findClone(root) : undefined;
  if (from !== undefined) {
    const theirs = await readTree(from);
    const base = (clone && followedBase(clone)) ?? notedBase(root) ?? likelyBase(root, stub);
    return { theirs, base };
  }
  if (clone) return newerCommit(clone, stub);
  throw new CourseError(
    'This course was not cloned with git, so there is nowhere to fetch a newer one from. Download it, as a folder or ' +
      'a zip, and name it: npm run course -- update --from PATH',
  );
}

/** What the clone's branch has in common with the one that it follows, as it was fetched last. */
function followedBase({ root, head }: git.Clone): Base | undefined {
  const names = [
    'refs/remotes/upstream/HEAD',
    '@{upstream}',
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
  ];
  const followed = names.map((name) => git.commitOf(root, name)).find(Boolean);
  const common = followed && git.commonCommit(root, head, followed);
  return common ? treeBase(git.treeOf(root, common)) : undefined;
}

function newerCommit(clone: git.Clone, stub: UpdateOptions['stub']): Newer {
  const { root, head } = clone;
  const merging = git.openMerge(clone);
  const newest = git.fetchNewest(clone);
  const theirs = expectCourse(git.treeOf(root, newest), 'the newest commit of the remote');
  const common = git.commonCommit(root, head, newest);
  const known = merging ? git.commonCommit(root, merging, newest) : common;
  const base = known ? treeBase(git.treeOf(root, known)) : (notedBase(root) ?? likelyBase(root, stub));
  const beforeMerge = (path: string): string | undefined => git.beforeMerge(root, path);
  const isCurrent = common === newest && !merging;
  const settled = git.hasUnmerged(clone) ? head : undefined; // git's list of conflicts goes, once there are none
  const commit = isCurrent ? settled : nextCommit(clone, common, newest, theirs);
  return { theirs, base: { ...base, beforeMerge }, commit, clone };
}

/** The course's newest commit, or a merge of it where the learner has commits of their own. */
function nextCommit(
  { root, head }: git.Clone,
  common: string | undefined,
  newest: string,
  theirs: Tree,
): string {
  if (common === head) return newest;
  const committed = git.treeOf(root, head);
  const base = common ? treeBase(git.treeOf(root, common)) : treeBase(new Map());
  const { changes } = planUpdate((path) => committed.get(path), base, theirs, {
    mark: '.yours',
    backup: '.course',
  });
  const result = new Map([...theirs, ...committed]);
  for (const [path, file] of changes) if (file) result.set(path, file);
  for (const [path, file] of changes) if (!file) result.delete(path);
  const tracked = (path: string): boolean => theirs.has(path) || committed.has(path);
  const differing = new Map(
    [...new Set([...theirs.keys(), ...result.keys()])]
      .filter((path) => tracked(path) && !sameFile(result.get(path), theirs.get(path)))
      .map((path) => [path, result.get(path)] as const),
  );
  return commitChanges(root, newest, differing, [head, newest]);
}

function sameFile(a: File | undefined, b: File | undefined): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.bytes.equals(b.bytes) && a.executable === b.executable)
  );
}

/** Where no clone knows what the files began as, that is noted for the next update. */
function withBase({ changes }: Plan, { theirs, clone }: Newer): Plan['changes'] {
  if (clone || changes.size === 0) return changes;
  return new Map([...changes, [BASE_FILE, { bytes: packBase(theirs), executable: false }]]);
}

/**
 * Notes what a course that was not cloned came as, unless that is known: set-up asks for it before the first lesson.
 * @param stub the text that an exercise began with, by its path: somebody may have been quicker than set-up.
 * @returns the exit status 0.
 */
export function noteBase(root: string, stub: UpdateOptions['stub']): number {
  const path = join(root, ...BASE_FILE.split('/'));
  if (existsSync(path) || existsSync(join(root, '.git'))) return 0;
  const files = [...folderFiles(root)].map(([name, file]) => {
    const start = isExercise(name) ? stub(name) : undefined;
    return [name, start === undefined ? file : { ...file, bytes: Buffer.from(start) }] as const;
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packBase(new Map(files)));
  return 0;
}
