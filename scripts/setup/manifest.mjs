// What a step made, file by file: recorded when the step has ended well, compared when somebody asks whether it is whole.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { textOf, writeWhole } from './stamp.mjs';

/** Larger files are known by their size alone: reading all of TensorFlow would take longer than installing it. */
const HASHED_UP_TO_BYTES = 64 * 1024;

/** What Python writes and rewrites by itself. */
const NEVER = new Set(['__pycache__']);

/**
 * Records what a step made.
 * @param made files and folders, absolute; those that are not there are left out.
 * @param except whether a path below a folder belongs to somebody else; it gets the path relative to `root`, with `/`.
 */
export function recordManifest(root, name, made, except = () => false) {
  const folders = {};
  const note = (path) => {
    const folder = nameOf(root, dirname(path));
    folders[folder] ??= { files: {} };
    const entry = entryOf(path, true);
    if (entry) folders[folder].files[basename(path)] = entry;
  };
  const walk = (folder) => {
    folders[nameOf(root, folder)] ??= { files: {} };
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (NEVER.has(entry.name) || except(nameOf(root, path))) continue;
      if (entry.isDirectory()) walk(path);
      else note(path);
    }
  };
  for (const path of made) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) walk(path);
    else if (stats) note(path);
  }
  save(root, name, folders);
}

/** Forgets what a step made. */
export function removeManifest(root, name) {
  for (const path of [manifestPath(root, name), timesPath(root, name)]) rmSync(path, { force: true });
}

/**
 * What is no longer as it was recorded, as `{ path, fault }` with the path relative to `root` and `fault` one of
 * `missing`, `another size`, `other content`, `another link`.
 * @param contents whether small files are read too, which takes seconds; else only sizes and links are compared.
 * @returns nothing where nothing was recorded.
 */
export function damageTo(root, name, { contents = false } = {}) {
  const damage = [];
  for (const [folder, { files }] of Object.entries(readManifest(root, name) ?? {})) {
    for (const [file, recorded] of Object.entries(files)) {
      const fault = faultOf(recorded, entryOf(join(root, folder, file), contents), contents);
      if (fault) damage.push({ path: folder ? `${folder}/${file}` : file, fault });
    }
  }
  return damage;
}

/** `3 files are missing, 1 is cut or changed (the first: node_modules/tslab/dist/main.js)`. */
export function describeDamage(damage) {
  const missing = damage.filter(({ fault }) => fault === 'missing').length;
  const changed = damage.length - missing;
  const [file, files] = ['file is', 'files are'];
  const parts = [
    missing > 0 ? `${missing} ${missing === 1 ? file : files} missing` : '',
    changed > 0 ? `${changed} ${changed === 1 ? file : files} cut or changed` : '',
  ].filter(Boolean);
  const which = damage.length === 1 ? damage[0].path : `the first: ${damage[0].path}`;
  return `${parts.join(' and ')} (${which})`;
}

/**
 * Whether no file came or went in any recorded folder, by the folders' own times: 6,000 questions instead of 30,000.
 * A file that was cut in its place goes unseen. After a look at every file `noteTimes` makes the times stand again.
 */
export function foldersStand(root, name) {
  const times = parse(textOf(timesPath(root, name)));
  if (!times) return readManifest(root, name) === undefined;
  return Object.entries(times).every(([folder, time]) => timeOf(join(root, folder)) === time);
}

/** Notes the times that the recorded folders have now. */
export function noteTimes(root, name) {
  const folders = Object.keys(readManifest(root, name) ?? {});
  const times = Object.fromEntries(folders.map((folder) => [folder, timeOf(join(root, folder))]));
  writeWhole(timesPath(root, name), JSON.stringify(times));
}

/** Whether anything was recorded of a step. */
export function hasManifest(root, name) {
  return readManifest(root, name) !== undefined;
}

/** A file is `[bytes, hash]` or `[bytes]`, a link `[target, bytes]` or `[target]`; undefined when there is neither. */
function entryOf(path, hashed) {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return undefined;
  if (!stats.isSymbolicLink())
    return hashed && stats.size <= HASHED_UP_TO_BYTES ? [stats.size, hashOfFile(path)] : [stats.size];
  const end = statSync(path, { throwIfNoEntry: false });
  if (!end) return undefined; // what it points to is gone
  return end.isFile() ? [readlinkSync(path), end.size] : [readlinkSync(path)];
}

function faultOf(recorded, found, contents) {
  if (!found) return 'missing';
  if (typeof recorded[0] === 'string') return String(recorded) === String(found) ? undefined : 'another link';
  if (recorded[0] !== found[0]) return 'another size';
  return contents && recorded[1] !== found[1] ? 'other content' : undefined;
}

function hashOfFile(path) {
  try {
    return createHash('sha1').update(readFileSync(path)).digest('base64url').slice(0, 12);
  } catch {
    return 'unreadable';
  }
}

function timeOf(folder) {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
}

function save(root, name, folders) {
  writeWhole(manifestPath(root, name), JSON.stringify(folders));
  noteTimes(root, name);
}

function readManifest(root, name) {
  return parse(textOf(manifestPath(root, name)));
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // cut off: as if nothing had been recorded
  }
}

function manifestPath(root, name) {
  return join(root, '.setup', 'manifest', `${name}.json`);
}

function timesPath(root, name) {
  return join(root, '.setup', 'manifest', `${name}.times.json`);
}

function nameOf(root, path) {
  return relative(root, path).split(sep).join('/');
}
