// Which submissions the arguments of `grade` name: each a submission, or a class with one for each learner.
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CourseError } from '../../core';
import { NOT_LOOKED_INTO } from './limits';

/** Where one submission lies, and what its name says. */
export interface Source {
  /** The name as it was given, without `.zip` and time. */
  readonly learner: string;
  /** As in a class folder or on the command line: `ann`, `ann.zip`, `ann/attempt-2`. */
  readonly name: string;
  readonly path: string;
  /** Milliseconds since 1970 from a name like `ann@2026-12-01T1830Z.zip`; undefined without. */
  readonly submittedAt?: number;
  /** From a folder `attempt-2`; 0 without. */
  readonly attempt: number;
}

/** How to take a folder: `auto` looks at what is in it. */
export type Reading = 'auto' | 'class' | 'submission';

const ATTEMPT = /^attempt-(\d{1,3})$/;

/**
 * The submissions of all arguments.
 * @param topics the first parts of the exercises' ids, such as `01-forward-pass`.
 * @throws CourseError when a path is missing or given twice, or when it can't be told what a folder is.
 */
export function findSources(paths: readonly string[], topics: readonly string[], reading: Reading): Source[] {
  const real = paths.map(realPath);
  const again = real.findIndex((path, i) => real.indexOf(path) !== i);
  if (again >= 0) throw new CourseError(`${paths[again]} is given twice. Name each submission once.`);
  return paths.flatMap((path, i) => {
    if (!isClass(real[i], path, topics, reading)) return attemptsIn(real[i], basename(real[i]));
    return childrenOf(real[i]).flatMap((name) => attemptsIn(join(real[i], name), name));
  });
}

/** The instructor's own arguments may be links; nothing below them is followed. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw new CourseError(
      `Expected a folder or a zip in ${path}, but there is nothing. Name one that is there.`,
    );
  }
}

function isClass(path: string, given: string, topics: readonly string[], reading: Reading): boolean {
  if (!lstatSync(path).isDirectory()) return false;
  if (reading !== 'auto') return reading === 'class';
  if (holdsExercises(path, topics)) return false;
  const children = childrenOf(path).filter((name) => isFolder(join(path, name)) || isZip(name));
  if (children.length > 0 && children.every((name) => ATTEMPT.test(parseName(name).learner))) return false;
  const submissions = children.filter((name) => isSubmission(join(path, name), topics));
  if (children.length > 1 && submissions.length > 0) return true;
  if (children.length === 0 || submissions.length > 0) return false;
  throw new CourseError(
    `Expected exercises or submissions in ${given}, found neither. Say what it is: --as class or --as submission.`,
  );
}

/** Whether a child of a class looks like a learner's: a zip, exercises, a folder around them, or attempts. */
function isSubmission(path: string, topics: readonly string[]): boolean {
  if (!isFolder(path)) return true;
  if (holdsExercises(path, topics)) return true;
  return childrenOf(path).some((name) => isZip(name) || holdsExercises(join(path, name), topics));
}

function holdsExercises(path: string, topics: readonly string[]): boolean {
  return isFolder(path) && ['exercises', ...topics].some((name) => isFolder(join(path, name)));
}

/** The entries of a class that are a learner's: folders, zips, and what is neither but stands where a learner would. */
function childrenOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !NOT_LOOKED_INTO.includes(name))
    .filter((entry) => !entry.isFile() || isZip(entry.name))
    .map(({ name }) => name)
    .sort();
}

function attemptsIn(path: string, name: string): Source[] {
  const { learner, submittedAt } = parseName(name);
  const whole: Source = { learner, name, path, submittedAt, attempt: 0 };
  if (!isFolder(path)) return [whole];
  const children = childrenOf(path);
  const attempts = children.map((child) => {
    const parsed = parseName(child);
    const attempt = Number(ATTEMPT.exec(parsed.learner)?.[1] ?? 0);
    return {
      learner,
      name: `${name}/${child}`,
      path: join(path, child),
      submittedAt: parsed.submittedAt,
      attempt,
    };
  });
  return attempts.length > 0 && attempts.every(({ attempt }) => attempt > 0) ? attempts : [whole];
}

/** `ann@2026-12-01T1830Z.zip` is ann's of that time (UTC); an address such as `ann@uni.edu` is a name. */
function parseName(name: string): { learner: string; submittedAt?: number } {
  const bare = name.replace(/\.zip$/i, '');
  const stamp = /^(.+)@(\d{4}-\d\d-\d\d)T(\d\d)[-:]?(\d\d)(?:[-:]?(\d\d))?Z$/.exec(bare);
  if (!stamp) return { learner: bare };
  const submittedAt = Date.parse(`${stamp[2]}T${stamp[3]}:${stamp[4]}:${stamp[5] ?? '00'}Z`);
  return Number.isNaN(submittedAt) ? { learner: bare } : { learner: stamp[1], submittedAt };
}

function isZip(name: string): boolean {
  return /\.zip$/i.test(name);
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
