// A scratch copy of the course with every exercise unsolved: tests may edit it, and a learner's own work and
// progress stay as they are. What is large and read only is linked.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './lesson';

const COPIED = [
  'notebooks',
  'exercises',
  'solutions',
  'test/exercises',
  'package.json',
  'tsconfig.json',
  '.jupyter/config',
];
const LINKED = ['node_modules', '.venv', '.setup', 'data', 'lib', 'scripts', 'requirements.txt'];

/** The folder of a new scratch course. Call `dropScratch` when done. */
export function scratchCourse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-scratch-'));
  const present = (name: string) => existsSync(join(ROOT, name));
  for (const name of COPIED.filter(present)) {
    const filter = (source: string) => basename(source) !== '.ipynb_checkpoints';
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter });
  }
  for (const name of LINKED.filter(present)) symlinkSync(join(ROOT, name), join(folder, name));
  writeStubs(folder);
  return folder;
}

export function dropScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The exercises as stubs, once they were written: all scratch courses of a process have the same. */
let written: string | undefined;

function writeStubs(folder: string): void {
  const exercises = join(folder, 'exercises');
  if (!written) {
    generateStubs(folder);
    const kept = mkdtempSync(join(tmpdir(), 'course-stubs-'));
    process.once('exit', () => dropScratch(kept));
    cpSync(exercises, kept, { recursive: true });
    written = kept;
  }
  cpSync(written, exercises, { recursive: true });
}

function generateStubs(folder: string): void {
  const script = "require('course/grading').writeStubs(true)";
  const env = { ...process.env, COURSE_ROOT: folder };
  const run = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, env, encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`The stubs of the scratch course could not be written: ${run.stderr}`);
}
