// The Python process that grades notebooks: by nbclient alone, and by nbgrader and Otter where they are installed.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { peerProgram, peerPython } from './python';

/** What the process answers to a command. */
interface Answer {
  readonly versions?: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

/** A Python process that grades submissions with one grader or another. */
export interface NotebookGraders {
  /** Versions by name; only of what is installed. */
  readonly versions: Readonly<Record<string, string>>;
  /** Seconds for `count` submissions of an exercise like ours, `jobs` at a time. */
  grade(grader: string, count: number, jobs: number): Promise<number>;
  end(): void;
}

/** @returns undefined where there is no Python with nbclient and ipykernel. */
export async function startNotebookGraders(): Promise<NotebookGraders | undefined> {
  const python = peerPython('jupyter');
  if (python === undefined) return undefined;
  const child = spawn(python, [peerProgram('grading')]);
  child.stderr.resume(); // kernels and nbgrader talk there
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { versions = {} } = await ask(child, lines, { hello: true });
  if (!versions.nbclient) return undefined;
  return {
    versions,
    grade: async (grader, count, jobs) =>
      (await ask(child, lines, { grader, count, jobs })).seconds ?? Number.NaN,
    end: () => child.stdin.end(),
  };
}

async function ask(
  child: ChildProcessWithoutNullStreams,
  lines: AsyncIterator<string>,
  command: object,
): Promise<Answer> {
  child.stdin.write(`${JSON.stringify(command)}\n`);
  const { value, done } = await lines.next();
  if (done)
    throw new Error(
      'The Python program ended before its answer. Run bench/peers/grading.py by hand to see why.',
    );
  return JSON.parse(value);
}
