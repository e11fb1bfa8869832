// Which files of the course learners get: those on a list, so that whatever else lies there stays at home.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CourseError } from '../../core';
import { committedFiles } from './committed';

/** Folders that go along whole. */
const FOLDERS = [
  '.readme',
  'data',
  'lib',
  'notebooks',
  'scripts/course',
  'scripts/kernel',
  'scripts/setup',
  'scripts/start',
];

/** Single files that go along as they are. */
const FILES = new Set([
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.yarnrc.yml',
  'LICENSE',
  'exercises/exercises.json',
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

/** What a release is made from beside the files that go along. The stubs in exercises/ are not: they are made anew. */
const SOURCE = /^(?:README\.md$|package(?:-lock)?\.json$|scripts\/release\/|solutions\/)/;

/** Made by set-up, by JupyterLab or by a run: never part of a release. */
const MADE = new Set(['.git', '.ipynb_checkpoints', '.venv', 'dist', 'node_modules', 'unfinished']);

/** Whether a file goes along as it is. @param path relative to the course's folder, with `/` between. */
export function isReleased(path: string): boolean {
  return FILES.has(path) || PUBLIC_TEST.test(path) || FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** Whether a release is made from a file. */
function isRead(path: string): boolean {
  return isReleased(path) || SOURCE.test(path);
}

/**
 * The files that go along as they are, in alphabetical order: of a clone those that are committed, else all.
 * @param root the course's folder.
 * @throws CourseError when something that a release is made of is not committed, or when a file is a link.
 */
export function releasedFiles(root: string): string[] {
  const files = committedFiles(root, isRead)?.filter(isReleased).sort() ?? presentFiles(root);
  const odd = files.find((path) => !lstatSync(join(root, path)).isFile());
  if (odd)
    throw new CourseError(`Expected plain files only, but ${odd} is none. Replace it by what it points to.`);
  return files;
}

/** What would go along of the files as they lie there, committed or not. */
export function presentFiles(root: string): string[] {
  return filesBelow(root, '').filter(isReleased).sort();
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
