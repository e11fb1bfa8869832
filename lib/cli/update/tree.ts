// A course as a list of files: a folder, a zip, or what a commit holds.
import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, fromBufferPromise } from 'yauzl';
import { CourseError } from '../../core';

/** One file. */
export interface File {
  readonly bytes: Buffer;
  /** Whether it is a program to run. */
  readonly executable: boolean;
}

/** Files by path, relative to the course's folder, with `/` between. */
export type Tree = ReadonlyMap<string, File>;

/** What set-up, a run or the learner's own work makes: no part of a course that comes in. */
const MADE = new Set([
  '.course',
  '.git',
  '.ipynb_checkpoints',
  '.jupyter',
  '.setup',
  '.venv',
  '__MACOSX',
  'node_modules',
]);
const MADE_PATHS = /^(?:artifacts|lib\/dist|bench\/results|results|site\/dist)(?:\/|$)|\.tsbuildinfo$/;

/**
 * The course in a folder or a zip.
 * @throws CourseError when there is none.
 */
export async function readTree(path: string): Promise<Tree> {
  const kind = kindOf(path);
  if (!kind)
    throw new CourseError(`Expected a folder or a zip with the newer course at ${path}, found nothing.`);
  const files = kind.isDirectory() ? folderFiles(path) : await zipFiles(path);
  return expectCourse(withoutTopFolder(files), path);
}

/** @throws CourseError when a tree is no course. @param where as it is named in the sentence. */
export function expectCourse(tree: Tree, where: string): Tree {
  const lessons = [...tree.keys()].some((path) => /^notebooks\/[^/]+\.ipynb$/.test(path));
  if (lessons && tree.has('exercises/exercises.json') && tree.has('package.json')) return tree;
  throw new CourseError(
    `Expected a course in ${where} (package.json, notebooks/ and exercises/exercises.json), but it holds none. ` +
      'Name the folder or the zip that you were given.',
  );
}

/** Whether a path belongs to the course, and not to what is made in its folder. */
export function isCourseFile(path: string): boolean {
  return !MADE_PATHS.test(path) && !path.split('/').some((part) => MADE.has(part));
}

/** The paths of all files below a folder that belong to a course. */
export function pathsBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!isCourseFile(path)) return [];
    if (entry.isDirectory()) return pathsBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** What stands at a path; undefined where nothing does, also because a file stands in the place of a folder. */
export function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}

/** The files of the course in a folder. */
export function folderFiles(root: string): Map<string, File> {
  return new Map(
    pathsBelow(root).map((path) => {
      const file = join(root, path);
      return [path, { bytes: readFileSync(file), executable: (lstatSync(file).mode & 0o100) > 0 }];
    }),
  );
}

async function zipFiles(path: string): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  try {
    const zip = await fromBufferPromise(readFileSync(path));
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isLink(entry)) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      files.set(entry.fileName, { bytes: Buffer.concat(chunks), executable: isExecutable(entry) });
    }
  } catch (error) {
    throw new CourseError(
      `Expected a zip of the newer course at ${path}, but it cannot be read as one (${(error as Error).message}). ` +
        'Fetch it again, or unpack it and name the folder.',
    );
  }
  return files;
}

function isLink(entry: Entry): boolean {
  return entry.externalFileAttributes >>> 28 === 0o12;
}

function isExecutable(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o100) > 0;
}

/** Zips that code hosts make, and folders that were unpacked from one, hold everything in one folder. */
function withoutTopFolder(files: ReadonlyMap<string, File>): Map<string, File> {
  const marker = 'exercises/exercises.json';
  const inside = [...files.keys()].filter((path) => path === marker || path.endsWith(`/${marker}`));
  const top = (inside.sort((a, b) => a.length - b.length)[0] ?? marker).slice(0, -marker.length);
  const below = [...files].filter(([path]) => path.startsWith(top) && !path.split('/').includes('..'));
  return new Map(
    below
      .map(([path, file]) => [path.slice(top.length), file] as const)
      .filter(([path]) => isCourseFile(path)),
  );
}
