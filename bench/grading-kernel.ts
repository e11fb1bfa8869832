// A check in a cell of a notebook, by the course's own kernel.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from 'course/core';
import { peerProgram, peerPython } from './python';

/** Milliseconds of each check: of the check itself, and of its whole cell with the kernel's type checking. */
export interface KernelTimes {
  readonly check: readonly number[];
  readonly cell: readonly number[];
}

/** Runs a notebook that checks a solved exercise `count` times. @param courseRoot what `solvedCourse` has made. */
export async function checkInKernel(id: string, count: number, courseRoot: string): Promise<KernelTimes> {
  const python = peerPython('jupyter');
  if (python === undefined)
    throw new Error('Expected a Python with JupyterLab, got none. Run "npm run setup".');
  const { stdout } = await promisify(execFile)(
    python,
    [peerProgram('grading_kernel'), projectPath('notebooks'), id, String(count)],
    { env: { ...process.env, COURSE_ROOT: courseRoot } },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) as string);
}
