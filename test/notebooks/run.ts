// Runs lessons headless with the real kernel, two at a time, and keeps what came out.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { type Lesson, ROOT } from './lesson';
import { type ExecutedCell, textOf } from './outputs';
import { dropScratch, scratchCourse } from './scratch';

/**
 * Processor seconds that a lesson may take, all that it starts included: what two cores can do in 60 seconds. Unlike the
 * clock they say nearly the same on a machine that has other things to do.
 */
export const PROCESSOR_BUDGET = 2 * 60;

/** Seconds by the clock after which a lesson counts as hanging. `COURSE_NOTEBOOK_SECONDS` sets another number. */
const BUDGET = Number(process.env.COURSE_NOTEBOOK_SECONDS ?? 900);
const AT_ONCE = 2;
/** Git-ignored; CI keeps it. */
const ARTIFACTS = join(ROOT, 'artifacts', 'notebooks');

/** What the script measures. */
interface Report {
  seconds: number;
  /** Of the kernel and all that it started, on all cores together. */
  processorSeconds: number;
  kernelSeconds: number;
  /** By place in the notebook; null for Markdown and for cells that did not run. */
  cellSeconds: (number | null)[];
  /** One sentence, or null when every cell ran. */
  error: string | null;
}

export interface Run extends Report {
  lesson: Lesson;
  /** `native`, `native-again` or `wasm`. */
  label: string;
  cells: ExecutedCell[];
  /** The page that nbconvert makes of it. */
  html: string;
}

export interface Job {
  lesson: Lesson;
  label: string;
  /** Variables of the environment that make this run another one. */
  env?: Record<string, string>;
  /** Seconds that it may take, start of the kernel included. */
  budget?: number;
}

/** Runs all jobs, the last first: later lessons take longer, and none should be left alone at the end. A failed run is a result, not a rejection. */
export async function runAll(jobs: Job[]): Promise<Run[]> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const waiting = [...jobs];
  const runs: Run[] = [];
  const worker = async () => {
    const script = startScript();
    try {
      for (let job = waiting.pop(); job; job = waiting.pop()) runs.push(await runLesson(job, script.run));
    } finally {
      script.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, worker));
  return runs;
}

async function runLesson({ lesson, label, env, budget = BUDGET }: Job, run: Script['run']): Promise<Run> {
  const course = scratchCourse();
  try {
    const notebook = join(course, 'notebooks', `${lesson.name}.ipynb`);
    cpSync(lesson.file, notebook);
    const out = join(ARTIFACTS, `${lesson.name}.${label}`);
    const variables = { ...jupyterEnvironment(course), COURSE_ROOT: course, ...env };
    const report = await run({ notebook, out, budget, env: variables });
    const executed = JSON.parse(readFileSync(`${out}.ipynb`, 'utf8'));
    return { lesson, label, cells: executed.cells, html: readFileSync(`${out}.html`, 'utf8'), ...report };
  } finally {
    dropScratch(course);
  }
}

interface Script {
  run(job: object): Promise<Report>;
  end(): void;
}

/** Python takes seconds to load what it needs, so one process runs a whole row of lessons. */
function startScript(): Script {
  const child = spawn(join(ROOT, '.venv', 'bin', 'python'), [join(__dirname, 'run.py')], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (text) => (stderr += text));
  const lines = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream });
  return {
    run: (job) => {
      const answer = nextLine(child, lines, () => stderr);
      child.stdin?.write(`${JSON.stringify(job)}\n`);
      return answer;
    },
    end: () => child.stdin?.end(),
  };
}

/** The report that is written next. What the kernel writes to its own stderr is only shown when there is none. */
function nextLine(
  child: ChildProcess,
  lines: ReturnType<typeof createInterface>,
  stderr: () => string,
): Promise<Report> {
  return new Promise((resolve, reject) => {
    const ended = (cause: unknown) => reject(new Error(`run.py ended early (${cause}): ${stderr()}`));
    child.once('close', ended);
    child.once('error', ended);
    lines.once('line', (line) => {
      child.off('close', ended).off('error', ended);
      resolve(JSON.parse(line));
    });
  });
}

/** The text of each code cell's outputs, by the cell's number. */
export function shownText({ cells }: Run): Map<number, string> {
  return new Map(cells.map((cell, index) => [index + 1, textOf(cell)]));
}
