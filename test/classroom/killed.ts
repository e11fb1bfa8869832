// Graders that are killed with SIGKILL, and go on: the same bytes as from one that nobody disturbed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { WRITERS } from 'course/classroom';
import { projectPath, type Random } from 'course/core';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');

/** Every format that there is, for `--format`. */
export const ALL_FORMATS = WRITERS.map(({ name }) => name).join();

/** When to kill, and how: so long after the start, or after a text was printed. */
export interface Moment {
  readonly afterMs: number;
  /** Nothing, for the start of the process. */
  readonly printed?: RegExp;
  /** SIGKILL unless told otherwise. */
  readonly signal?: NodeJS.Signals;
}

/** What came of a grader. */
export interface Fate {
  /** Null when it was killed. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `course grade` with these words, and kills it at `moment` unless it has ended by then. */
export async function gradeUntil(words: readonly string[], moment?: Moment): Promise<Fate> {
  const child = spawn(process.execPath, [MAIN, 'grade', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    timer ??= setTimeout(() => child.kill(moment?.signal ?? 'SIGKILL'), moment?.afterMs);
  };
  if (moment && moment.printed === undefined) arm();
  child.stdout.on('data', () => {
    if (moment?.printed?.test(out())) arm();
  });
  const [status] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { status, out: out(), err: err() };
}

function collect(stream: NonNullable<ChildProcess['stdout']>): () => string {
  let all = '';
  stream.on('data', (chunk: Buffer) => {
    all += chunk;
  });
  return () => all;
}

/** Cuts up to `most` bytes off the end of a journal, as a power cut may. Its first line stays. */
export function tear(journal: string, draw: Random, most: number): void {
  if (!existsSync(journal)) return;
  const first = readFileSync(journal).indexOf(0x0a) + 1;
  truncateSync(journal, Math.max(first, statSync(journal).size - draw.integer(most)));
}

/** All files of a folder with their bytes. */
export function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(entries.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Numbers of the judges and cells of this machine that belong to the course in use. */
export function gradersAlive(): number[] {
  if (!existsSync('/proc')) return []; // nobody tells here
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && belongsHere(name))
    .map(Number);
}

function belongsHere(pid: string): boolean {
  try {
    const line = readFileSync(join('/proc', pid, 'cmdline'), 'latin1');
    if (!/judge\/main\.js|cell\/main\.js/.test(line)) return false;
    return readFileSync(join('/proc', pid, 'environ'), 'latin1').includes(`COURSE_ROOT=${projectPath()}`);
  } catch {
    return false; // it ended meanwhile, or is another user's
  }
}
