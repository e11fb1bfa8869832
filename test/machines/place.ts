// A clone in an odd place: set up there for real, looked at by doctor, used for a check and a lesson.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { environmentWith, type Step, scratchClone, scratchFolder } from '../setup/scratch';

const ROOT = resolve(__dirname, '..', '..');
const EXERCISE = '00-start-here/hello';

/** What is odd about a place. */
export interface Place {
  /** The clone's folder, below a scratch folder; `clone` unless told otherwise. */
  readonly folder?: string;
  /** Settings that differ; undefined takes one away. */
  readonly env?: Record<string, string | undefined>;
  /** Another user's number: the clone is theirs, with no link to a file of ours. */
  readonly user?: number;
  /** What the programs of the course stand behind on their command line, such as `taskset`. */
  readonly behind?: readonly string[];
  /** Steps that need not be done there; Node's packages unless told otherwise, which know no paths. */
  readonly done?: readonly Step[];
}

/** How a program ended in a place, and everything that it printed. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** A clone in a place. */
export interface PlacedClone {
  readonly root: string;
  run(program: string, ...args: string[]): Ended;
  node(...args: string[]): Ended;
}

/** Puts a clone there, not set up but for `done`. */
export function cloneIn(place: Place): PlacedClone {
  const done = place.done ?? ['packages', 'build'];
  const first = scratchClone(place.user === undefined ? done : []);
  const root = join(dirname(first), place.folder ?? 'clone');
  if (root !== first) {
    mkdirSync(dirname(root), { recursive: true });
    execFileSync('mv', [first, root]);
  }
  if (place.user !== undefined) giveTo(place.user, root);
  const env = environmentWith({ ...pipSettings(root), ...place.env });
  const user = place.user === undefined ? [] : ['setpriv', `--reuid=${place.user}`, '--clear-groups'];
  const run = (...words: string[]): Ended => {
    const [program, ...args] = [...user, ...(place.behind ?? []), ...words];
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}${error ?? ''}` };
  };
  return { root, run, node: (...args) => run(process.execPath, ...args) };
}

/** Sets up, and proves that the place bears the course: no fault found, a right answer is right, a lesson runs. */
export function expectCourseRunsIn(clone: PlacedClone): void {
  const expectSuccess = ({ status, output }: Ended): string => {
    expect(status, output).to.equal(0);
    return output;
  };
  expect(expectSuccess(clone.node('scripts/setup.mjs'))).to.match(/Native TensorFlow: works/);
  expect(expectSuccess(clone.node('scripts/course.mjs', 'doctor'))).to.include('No fault found');
  cpSync(join(ROOT, 'solutions', `${EXERCISE}.ts`), join(clone.root, 'exercises', `${EXERCISE}.ts`));
  expect(expectSuccess(clone.node('scripts/course.mjs', 'check', EXERCISE))).to.include('Correct');
  expect(runLesson(clone)).to.include('203,264');
}

/** The outputs of lesson 01. */
function runLesson({ root, run }: PlacedClone): string {
  const out = join(root, '.setup', 'executed.ipynb');
  const jupyter = jupyterEnvironment(root, {});
  const settings = Object.entries(jupyter).map(([name, value]) => `${name}=${value}`);
  const python = join(root, '.venv', 'bin', 'python');
  const words = ['-m', 'jupyter', 'execute', 'notebooks/01-forward-pass.ipynb', `--output=${out}`];
  const { status, output } = run('env', ...settings, python, ...words, '--timeout=300');
  expect(status, output).to.equal(0);
  return execFileSync('cat', [out], { encoding: 'utf8' });
}

/** Real copies, since a hard link would change hands in our own clone too. */
function giveTo(user: number, root: string): void {
  for (const folder of ['node_modules', join('lib', 'dist')])
    cpSync(join(ROOT, folder), join(root, folder), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/tfjs-node\/(?:deps|lib)$/.test(path),
    });
  const stamps = join(ROOT, 'test', 'setup', 'fixtures', 'stamps.mjs');
  execFileSync(process.execPath, [stamps, root, 'packages', 'build']);
  chmodSync(dirname(root), 0o755);
  execFileSync('chown', ['-R', `${user}:${user}`, root]);
}

/** pip's own settings, where another user or another HOME finds them. */
function pipSettings(root: string): Record<string, string> {
  const own = process.env.PIP_CONFIG_FILE ?? join(homedir(), '.config', 'pip', 'pip.conf');
  if (!existsSync(own)) return {};
  const copy = join(dirname(root), 'pip.conf');
  copyFileSync(own, copy);
  chmodSync(copy, 0o644);
  return { PIP_CONFIG_FILE: copy };
}

/** A folder that nobody but root may write, to be a HOME. */
export function readOnlyHome(): string {
  const folder = scratchFolder();
  chmodSync(folder, 0o555);
  return folder;
}
