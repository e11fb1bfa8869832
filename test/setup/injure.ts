// Damages a set-up clone at random: a file or a folder is deleted, cut or emptied, out of everything the course can need.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Random } from 'course/core';

/** What was done to a clone. */
export interface Injury {
  readonly kind: string;
  readonly path: string;
  readonly deed: 'deleted' | 'folder deleted' | 'cut' | 'emptied';
}

/** Where something may break, each as likely as the others, whatever the number of its files. */
const PLACES: Readonly<Record<string, (clone: string) => string[]>> = {
  'a Node package': (clone) => below(join(clone, 'node_modules')),
  'a package that the course imports': (clone) =>
    [
      'tslab',
      'mocha',
      'zeromq',
      'esbuild',
      'commander',
      'nodejs-polars',
      'vega',
      '@tensorflow/tfjs-core',
      'chai',
      'typescript',
    ].flatMap((name) => below(join(clone, 'node_modules', name))),
  'lib/dist': (clone) => below(join(clone, 'lib', 'dist')),
  'a Python package': (clone) =>
    below(join(clone, '.venv', 'lib')).filter((path) => !path.includes('/site-packages/tensorflow')),
  'what JupyterLab serves': (clone) => below(join(clone, '.venv', 'share', 'jupyter')),
  'the programs of .venv': (clone) => [
    ...below(join(clone, '.venv', 'bin')),
    join(clone, '.venv', 'pyvenv.cfg'),
  ],
  'native TensorFlow': (clone) => {
    const folder = join(clone, 'node_modules', '@tensorflow', 'tfjs-node');
    return [...below(join(folder, 'lib')), ...below(join(folder, 'deps', 'lib'))];
  },
  'the records of set-up': (clone) => below(join(clone, '.setup')).filter((path) => path.endsWith('.json')),
  'JupyterLab’s settings': (clone) => below(join(clone, '.jupyter', 'config')),
  'the course’s own files': (clone) =>
    execFileSync('git', ['ls-files', '-z'], { cwd: clone, encoding: 'utf8' })
      .split('\0')
      .filter((path) => /^(?:data|exercises|lib|notebooks|scripts|solutions|test\/exercises)\//.test(path))
      .map((path) => join(clone, path)),
};

/**
 * Does one injury, so that no file outside the clone changes (its files may be hard links).
 * @param random draws the place, the file and the deed.
 */
export function injure(clone: string, random: Random): Injury {
  const kind = pick(Object.keys(PLACES), random);
  const files = PLACES[kind](clone);
  const path = pick(files, random);
  const isLink = lstatSync(path).isSymbolicLink();
  const deed = pick(['deleted', 'folder deleted', 'cut', 'emptied'] as const, random);
  const done = (what: Injury['deed'], where = path): Injury => ({
    kind,
    deed: what,
    path: relative(clone, where).split(sep).join('/'),
  });
  const folder = dirname(path);
  if (deed === 'folder deleted' && mayGo(clone, folder)) {
    rmSync(folder, { recursive: true });
    return done(deed, folder);
  }
  const size = isLink ? 0 : lstatSync(path).size;
  if (isLink || size === 0 || deed === 'deleted' || deed === 'folder deleted') {
    rmSync(path);
    return done('deleted');
  }
  const bytes = readFileSync(path);
  rmSync(path);
  writeFileSync(path, bytes.subarray(0, deed === 'emptied' ? 0 : Math.floor(random.next() * size)), {
    mode: 0o755,
  });
  return done(deed);
}

/** Not whole trees of folders that belong to everything, which is a clone that is not set up. */
function mayGo(clone: string, folder: string): boolean {
  return relative(clone, folder).split(sep).length > 2;
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random.next() * items.length)];
}

/** Files and links, but none that Python writes by itself. */
function below(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '__pycache__') return [];
    return entry.isDirectory() ? below(path) : [path];
  });
}
