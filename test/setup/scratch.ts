// Scratch clones: this folder's files as they stand, and hard links to what set-up made, so that they cost a second.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const TFJS_NODE = join('node_modules', '@tensorflow', 'tfjs-node');
const folders: string[] = [];

/** Steps whose outputs a scratch clone can begin with. */
export type Step = 'packages' | 'build' | 'venv' | 'wasm' | 'tensorflow';

/** How the steps' outputs come into a clone. */
export interface Finishing {
  /** Whether they lie there already. */
  readonly linked?: boolean;
  /** The result of the step `tensorflow`, as JSON. */
  readonly tensorflow?: string;
}

/** A folder of its own that `removeScratch` removes. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-setup-'));
  folders.push(folder);
  return folder;
}

/** A clone in which the steps named in `done` are finished; `wasm` is the TensorFlow step without a native library. */
export function scratchClone(done: readonly Step[] = []): string {
  const clone = join(scratchFolder(), 'clone');
  mkdirSync(clone);
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0')) if (path && existsSync(join(ROOT, path))) copy(path, clone);
  finishSteps(clone, done);
  return clone;
}

/** Gives a clone, or a released course, what the named steps of set-up make, and their stamps. */
export function finishSteps(
  clone: string,
  done: readonly Step[],
  { linked, tensorflow }: Finishing = {},
): void {
  if (done.length === 0) return;
  if (!linked) linkOutputs(clone, done);
  const wasm = JSON.stringify({
    backend: 'tensorflow',
    way: 'none',
    why: 'not tried',
    root: clone,
    files: [],
    modules: process.versions.modules,
  });
  const results: Partial<Record<Step, string>> = {
    wasm: `tensorflow=${wasm}`,
    tensorflow: `tensorflow=${tensorflow}`,
  };
  const stamps = done.map((step) => results[step] ?? step);
  execFileSync(process.execPath, [join(__dirname, 'fixtures', 'stamps.mjs'), clone, ...stamps]);
}

function linkOutputs(clone: string, done: readonly Step[]): void {
  if (done.includes('packages')) linkPackages(clone);
  if (done.includes('build'))
    cpSync(join(ROOT, 'lib', 'dist'), join(clone, 'lib', 'dist'), { recursive: true });
  if (done.includes('venv')) linkVenv(clone);
}

/** Removes every scratch folder of this test run. */
export function removeScratch(): void {
  const removed = folders.splice(0);
  if (removed.length > 0) execFileSync('rm', ['-rf', ...removed]); // many times faster than Node on 50,000 files
}

function copy(path: string, clone: string): void {
  mkdirSync(join(clone, dirname(path)), { recursive: true });
  cpSync(join(ROOT, path), join(clone, path));
}

/** All by hard link but tfjs-node, whose installer writes into its own files. */
function linkPackages(clone: string): void {
  execFileSync('cp', ['-al', join(ROOT, 'node_modules'), join(clone, 'node_modules')]);
  rmSync(join(clone, TFJS_NODE), { recursive: true });
  const made = ['deps', 'lib', 'build-tmp-napi-v8'].map((name) => join(ROOT, TFJS_NODE, name));
  cpSync(join(ROOT, TFJS_NODE), join(clone, TFJS_NODE), {
    recursive: true,
    filter: (path) => !made.includes(path),
  });
}

/** By hard link but for what Python writes into where it stands, which would be written here too. */
export function linkWholeVenv(clone: string): void {
  execFileSync('cp', ['-al', join(ROOT, '.venv'), join(clone, '.venv')]);
  for (const name of ['bin', 'pyvenv.cfg']) {
    rmSync(join(clone, '.venv', name), { recursive: true });
    execFileSync('cp', ['-a', join(ROOT, '.venv', name), join(clone, '.venv', name)]);
  }
}

/** JupyterLab without the course's kernel. */
function linkVenv(clone: string): void {
  linkWholeVenv(clone);
  rmSync(join(clone, '.venv', 'share', 'jupyter', 'kernels', 'tslab'), { recursive: true });
}

/** How a script of a clone ended, and everything it printed. */
export interface Ending {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** A script of a clone, running. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  /** Waits until the output holds a text; fails when the script ends before. */
  saw(text: string): Promise<void>;
  /** Everything printed so far. */
  printed(): string;
}

/** What a script gets instead of this process's environment: no npm settings of the test run, and `changes`. */
export function environmentWith(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|COURSE_|TFJS_|JUPYTER)/i.test(name));
  return { ...Object.fromEntries(kept), ...changes };
}

/** Starts `node scripts/NAME` in a clone. */
export function startScript(
  clone: string,
  args: readonly string[],
  changes: Record<string, string | undefined> = {},
): Running {
  const child = spawn(process.execPath, args, {
    cwd: clone,
    env: environmentWith(changes),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  let over = false;
  const ended = new Promise<Ending>((resolve) => {
    child.on('close', (status, signal) => {
      over = true;
      resolve({ status, signal, output });
    });
  });
  const saw = async (text: string): Promise<void> => {
    while (!output.includes(text)) {
      if (over) throw new Error(`Expected "${text}" before the end, got:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, ended, saw, printed: () => output };
}

/** Runs set-up in a clone to its end. */
export function setUp(
  clone: string,
  changes: Record<string, string | undefined> = {},
  args: string[] = [],
): Promise<Ending> {
  return startScript(clone, [join('scripts', 'setup.mjs'), ...args], changes).ended;
}

/** The stamp of a step, or undefined when the step does not count as done. */
export function stampOf(clone: string, step: string): { result: Record<string, unknown> } | undefined {
  const path = join(clone, '.setup', `${step}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** A folder that holds links to the named programs only, to be a PATH. */
export function pathWith(programs: readonly string[]): string {
  const folder = scratchFolder();
  for (const program of programs) {
    const found = execFileSync('bash', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
    execFileSync('ln', ['-s', found, join(folder, program)]);
  }
  return folder;
}

/** Settings that put the npm registry, pip's index and their caches out of reach. Port 9 is closed on any machine. */
export function withoutNetwork(): Record<string, string | undefined> {
  const cache = scratchFolder();
  return {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(cache, 'npm'),
    PIP_CONFIG_FILE: '/dev/null',
    PIP_FIND_LINKS: undefined,
    PIP_EXTRA_INDEX_URL: undefined,
    PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
    PIP_CACHE_DIR: join(cache, 'pip'),
    TFJS_NODE_CDN_STORAGE: 'http://127.0.0.1:9/',
  };
}
