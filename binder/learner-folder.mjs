// The learner's folder of a container: lessons and exercises as files of its own, all else as links to the image.
// On a volume it outlives the container; a newer image brings newer files, and never over a learner's.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What learners write into: copied. */
const THEIRS = ['notebooks', 'exercises'];

/** What programs rewrite by their own means, or that must not be a link for npm: copied anew at each start. */
const ANEW = ['package.json', 'tsconfig.json', '.jupyter/config'];

/** What the learner's folder has of its own. */
const OWN = new Set([...THEIRS, '.jupyter', '.course', 'package.json', 'tsconfig.json']);

/**
 * Lays the folder out, or brings it up to the image.
 * @param course the image's course, which is only read.
 * @param folder the learner's, made where it is missing.
 * @returns the files that both the learner and the course have changed; the learner's stay.
 */
export function layOut(course, folder) {
  mkdirSync(join(folder, '.course'), { recursive: true });
  for (const path of ANEW) copyAnew(join(course, path), join(folder, path));
  for (const name of readdirSync(course)) if (!OWN.has(name)) link(join(course, name), join(folder, name));
  return bringFiles(course, folder);
}

function copyAnew(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** A link that an earlier image left is laid anew; a file or folder of the learner's own stays. */
function link(from, to) {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (there && !there.isSymbolicLink()) return;
  rmSync(to, { force: true });
  symlinkSync(from, to);
}

/** Copies each file that is missing, or that still is as an earlier image laid it. */
function bringFiles(course, folder) {
  const note = join(folder, '.course', 'laid-out.json');
  const laid = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
  const kept = [];
  for (const path of THEIRS.flatMap((name) => filesBelow(course, name))) {
    const [from, to] = [join(course, path), join(folder, path)];
    const [newest, present] = [hashOf(from), existsSync(to) ? hashOf(to) : undefined];
    const known = laid[path];
    laid[path] = newest;
    if (present === newest) continue;
    if (present === undefined || present === known) copyWhole(from, to);
    else if (known !== newest) kept.push(path);
  }
  writeFileSync(`${note}.draft`, JSON.stringify(laid));
  renameSync(`${note}.draft`, note);
  return kept;
}

function filesBelow(course, folder) {
  return readdirSync(join(course, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(course, join(entry.parentPath, entry.name)))
    .sort();
}

function copyWhole(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.draft`);
  renameSync(`${to}.draft`, to);
}

function hashOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
