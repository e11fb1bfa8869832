// The files that the course came with, held against what git keeps of them. A file that somebody edited is no damage:
// only one that is gone, or that holds nothing but the beginning of what it held.
// `node scripts/setup/own-files.mjs` brings them back, for when set-up itself is among them.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEWLINE = 10;

/**
 * The course's own files that are missing or cut off, as `{ path, fault }` with the path relative to `root`.
 * @returns nothing where the folder is no git clone, since then nobody knows.
 */
export function cutFiles(root) {
  const listed = git(root, ['diff-files', '--name-status', '--no-renames', '--ignore-submodules', '-z']);
  if (listed === undefined) return [];
  const words = listed.toString().split('\0').filter(Boolean);
  const damage = [];
  for (let i = 0; i + 1 < words.length; i += 2) {
    const [status, path] = [words[i], words[i + 1]];
    if (status === 'D') damage.push({ path, fault: 'missing' });
    else if (status === 'M' && isCut(root, path)) damage.push({ path, fault: 'another size' });
  }
  return damage;
}

/**
 * Brings missing and cut files back from git. What was left of a cut one is kept beside it first.
 * @returns for each file a line to print.
 */
export function restoreFiles(root) {
  return cutFiles(root).map(({ path, fault }) => {
    const kept = fault === 'missing' ? undefined : keep(root, path);
    git(root, ['checkout-index', '--force', '--', path]);
    return `${path} is back.${kept ? ` What was left of it is kept in ${kept}.` : ''}`;
  });
}

/** Empty, zeros, or the beginning of what git keeps, ended within a line: nobody edits a file so. */
function isCut(root, path) {
  const left = readFileSync(join(root, path));
  const whole = git(root, ['cat-file', '--filters', `:${path}`]);
  if (!whole || left.length > whole.length) return false;
  if (left.every((byte) => byte === 0)) return whole.length > 0;
  return left.length < whole.length && left.at(-1) !== NEWLINE && whole.subarray(0, left.length).equals(left);
}

function keep(root, path) {
  if (readFileSync(join(root, path)).length === 0) return undefined;
  for (let n = 1; ; n++) {
    const kept = join('.course', 'set-aside', `${path}.${n}`);
    if (existsSync(join(root, kept))) continue;
    mkdirSync(dirname(join(root, kept)), { recursive: true });
    cpSync(join(root, path), join(root, kept));
    return kept;
  }
}

/** What git answers, or undefined where there is no git or no clone of exactly this folder. */
function git(root, args) {
  if (!existsSync(join(root, '.git'))) return undefined;
  try {
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(dirname(process.argv[1])));
  for (const line of restoreFiles(root)) console.log(line);
}
