// Which files of the course learners get: those on a list, so that whatever else lies there stays at home.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CourseError } from '../../core';

/** Folders that go along whole. */
const FOLDERS = ['.readme', 'data', 'lib', 'notebooks', 'scripts/course', 'scripts/setup', 'scripts/start'];

/** Single files that go along as they are. */
const FILES = new Set([
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'exercises/exercises.json',
  'package-lock.json',
  'requirements-tensorflow.txt',
  'requirements.txt',
  'scripts/build.mjs',
  'scripts/course.mjs',
  'scripts/kernel.cjs',
  'scripts/setup.mjs',
  'scripts/start.mjs',
  'tsconfig.json',
]);

const PUBLIC_TEST = /^test\/exercises\/[^/]+\/[^/]+\.test\.ts$/;

/** Made by set-up, by JupyterLab or by a run: never part of a release. */
const MADE = new Set(['.git', '.ipynb_checkpoints', '.venv', 'dist', 'node_modules', 'unfinished']);

/** Whether a file goes along as it is. @param path relative to the course's folder, with `/` between. */
export function isReleased(path: string): boolean {
  return FILES.has(path) || PUBLIC_TEST.test(path) || FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/**
 * The files that go along as they are, in alphabetical order: of a clone those that are committed, else all.
 * @param root the course's folder.
 * @throws CourseError when something in the clone is not committed, or when a file is a link.
 */
export function releasedFiles(root: string): string[] {
  const files = (committedFiles(root) ?? filesBelow(root, '')).filter(isReleased).sort();
  const odd = files.find((path) => !lstatSync(join(root, path)).isFile());
  if (odd)
    throw new CourseError(`Expected plain files only, but ${odd} is none. Replace it by what it points to.`);
  return files;
}

/** The files on disk that would go along once they are committed, in alphabetical order; links are passed over. */
export function filesToRelease(root: string): string[] {
  const folders = [...FOLDERS, 'test/exercises'].filter((folder) => existsSync(join(root, folder)));
  const files = [...FILES].filter((path) => existsSync(join(root, path)));
  return [...files, ...folders.flatMap((folder) => filesBelow(root, folder))]
    .filter((path) => isReleased(path) && lstatSync(join(root, path)).isFile())
    .sort();
}

/** What git has of a clone; undefined where there is no clone, or no git. */
function committedFiles(root: string): string[] | undefined {
  const changes = git(root, ['status', '--porcelain', '--', '.']);
  if (changes === undefined) return undefined;
  const lines = changes.split('\n').filter(Boolean);
  if (lines.length > 0) {
    const first = lines
      .slice(0, 3)
      .map((line) => line.slice(3))
      .join(', ');
    throw new CourseError(
      `Expected everything to be committed, so that a release can be made again, but ${lines.length} ` +
        `${lines.length === 1 ? 'path is' : 'paths are'} not: ${first}. Commit or remove what "git status" lists.`,
    );
  }
  return git(root, ['ls-files', '-z'])?.split('\0').filter(Boolean);
}

function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
