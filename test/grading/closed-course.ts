// A copy of the course that no other user of this machine can read, as the tier *uid* asks for.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What an exercise needs beside the built package. */
const FOLDERS = ['exercises', 'solutions', join('test', 'exercises')];

/** The start of the copy's name: where it shows in a submission's output, something was found. */
export const CLOSED_COURSE = 'course-closed-';

/** Makes the copy, and has the package in this process and in its children use it. @returns what undoes both. */
export function useClosedCourse(): () => void {
  const copy = mkdtempSync(join(tmpdir(), CLOSED_COURSE)); // mode 700
  const before = process.env.COURSE_ROOT;
  for (const folder of FOLDERS) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  process.env.COURSE_ROOT = copy;
  return () => {
    if (before === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = before;
    rmSync(copy, { recursive: true, force: true });
  };
}
