// One real kernel that tests talk to, cell by cell, away from the reader's own Jupyter folders.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { projectPath } from 'course/core';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { kernelSpec } from '../../scripts/setup/step-kernel.mjs';

/** One output of a cell. */
export interface Shown {
  readonly type: string;
  /** `stdout` or `stderr` of a stream. */
  readonly name: string | null;
  readonly text: string;
  /** The cell that it belongs to, from 0, when that is another than the one that runs. */
  readonly late: number | null;
}

/** What became of a cell. */
export interface Ran {
  /** Of the reply; `none` when there was none. */
  readonly status: 'ok' | 'error' | 'aborted' | 'none';
  /** Whether the kernel said that it is idle again. */
  readonly idle: boolean;
  readonly outputs: readonly Shown[];
  /** From the press of the stop button to the reply. */
  readonly stopSeconds: number | null;
  /** Whether the kernel's process still runs. */
  readonly alive: boolean;
}

/** How to run a cell. */
export interface RunOptions {
  /** The stop button is pressed when the outputs contain this. */
  readonly interruptAt?: string;
  readonly metadata?: object;
  /** Seconds that the cell may take, far more than it needs. Default 120. */
  readonly seconds?: number;
}

/** A kernel at work. */
export interface Session {
  run(code: string, options?: RunOptions): Promise<Ran>;
  /** Outputs that come while no cell runs. */
  wait(seconds: number): Promise<Ran>;
  /** Another process on the same connection file, as Jupyter starts one when the first has died. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Where a kernel runs, and with what. */
export interface Place {
  /** Its folder; the course's notebooks unless told otherwise. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a kernel, registered as set-up registers it. */
export async function openSession({ folder = projectPath('notebooks'), env }: Place = {}): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), 'kernel-'));
  const spec = join(home, '.jupyter', 'data', 'kernels', 'tslab');
  mkdirSync(spec, { recursive: true });
  writeFileSync(join(spec, 'kernel.json'), JSON.stringify(kernelSpec(projectPath())));
  const driver = spawn(projectPath('.venv', 'bin', 'python'), [join(__dirname, 'driver.py'), folder], {
    env: { ...jupyterEnvironment(home), COURSE_ROOT: projectPath(), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: driver.stdout });
  await nextLine(lines, driver);
  const ask = async (command: object) => {
    const answer = nextLine(lines, driver);
    driver.stdin.write(`${JSON.stringify(command)}\n`);
    return JSON.parse(await answer);
  };
  return {
    run: (code, options = {}) => ask({ run: code, ...options }),
    wait: (seconds) => ask({ wait: seconds }),
    restart: () => ask({ restart: true }),
    async close() {
      const ended = new Promise((resolve) => driver.once('close', resolve));
      driver.stdin.end();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function nextLine(lines: Interface, driver: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const onEnd = (status: number | null) =>
      reject(new Error(`The kernel's driver ended with status ${status}.`));
    driver.once('close', onEnd);
    lines.once('line', (line) => {
      driver.off('close', onEnd);
      resolve(line);
    });
  });
}

/** The text of a cell's own outputs, in order. */
export function textOf({ outputs }: Ran): string {
  return outputs
    .filter(({ late }) => late === null)
    .map(({ text }) => text)
    .join('');
}
