// Runs lessons headless with the real kernel, two at a time, and keeps what came out.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { type Lesson, ROOT } from './lesson';
import { type ExecutedCell, textOf } from './outputs';
import { dropScratch, scratchCourse } from './scratch';

/**
 * Seconds after which a lesson counts as hanging, start of the kernel included. By itself on an idle machine with two
 * cores it should take at most 60; here two run at a time, beside other tests. `COURSE_NOTEBOOK_SECONDS` sets another.
 */
const BUDGET = Number(process.env.COURSE_NOTEBOOK_SECONDS ?? 240);
const AT_ONCE = 2;
/** Git-ignored; CI keeps it. */
const ARTIFACTS = join(ROOT, 'artifacts', 'notebooks');

export interface Run {
  lesson: Lesson;
  /** `native`, `native-again` or `wasm`. */
  label: string;
  cells: ExecutedCell[];
  /** The page that nbconvert makes of it. */
  html: string;
  seconds: number;
  kernelSeconds: number;
  /** By place in the notebook; null for Markdown and for cells that did not run. */
  cellSeconds: (number | null)[];
  /** One sentence, or null when every cell ran. */
  error: string | null;
}

export interface Job {
  lesson: Lesson;
  label: string;
  /** Variables of the environment that make this run another one. */
  env?: Record<string, string>;
  /** Seconds that it may take, start of the kernel included. */
  budget?: number;
}

/** Runs all jobs. A failed run is a result, not a rejection. */
export async function runAll(jobs: Job[]): Promise<Run[]> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const waiting = [...jobs];
  const runs: Run[] = [];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) runs.push(await runLesson(job));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return runs;
}

async function runLesson({ lesson, label, env, budget = BUDGET }: Job): Promise<Run> {
  const course = scratchCourse();
  try {
    const notebook = join(course, 'notebooks', `${lesson.name}.ipynb`);
    cpSync(lesson.file, notebook);
    const out = join(ARTIFACTS, `${lesson.name}.${label}`);
    const variables = { ...jupyterEnvironment(course), COURSE_ROOT: course, ...env };
    const printed = await python([join(__dirname, 'run.py'), notebook, out, String(budget)], variables);
    const executed = JSON.parse(readFileSync(`${out}.ipynb`, 'utf8'));
    return { lesson, label, cells: executed.cells, html: readFileSync(`${out}.html`, 'utf8'), ...printed };
  } finally {
    dropScratch(course);
  }
}

/** The JSON that the script prints on its last line. What the kernel writes to its own stderr is only shown on failure. */
function python(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Omit<Run, 'lesson' | 'label' | 'cells' | 'html'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, '.venv', 'bin', 'python'), args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (printed.stdout += text));
    child.stderr.on('data', (text) => (printed.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(printed.stdout.trim().split('\n').at(-1) ?? ''));
      else reject(new Error(`${args.join(' ')} ended with status ${status}: ${printed.stderr}`));
    });
  });
}

/** The text of each code cell's outputs, by the cell's number. */
export function shownText({ cells }: Run): Map<number, string> {
  return new Map(cells.map((cell, index) => [index + 1, textOf(cell)]));
}
