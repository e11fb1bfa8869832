// `update`: brings a newer course in, and says what became of the learner's own changes.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { projectPath } from '../core';
import { startOf } from '../grading';
import { harmless, paint, say } from './terminal';
import { finishUpdate, type Note, noteBase, type Updated, updateCourse } from './update';

/** The command with its options. */
export function updateCommand(course: Command): Command {
  return course
    .command('update')
    .description('bring a newer course in; guesses, exercises, notes and progress stay')
    .option('--from <path>', 'a folder or a zip with it, where the course was not cloned with git')
    .option('--finish', 'only end an update that was stopped half way')
    .addOption(new Option('--note', 'only note what the course came as').hideHelp())
    .option('--no-setup', 'leave the steps of set-up that are due to the next npm start');
}

/** What the command line says. */
export interface UpdateWords {
  readonly from?: string;
  readonly finish?: boolean;
  readonly note?: boolean;
  readonly setup: boolean;
}

/**
 * Updates the course, and then sets up what has changed.
 * @returns the exit status: 0, or that of set-up.
 * @throws CourseError when there is nothing to update from; nothing has changed then.
 */
export async function update({ from, finish, note, setup }: UpdateWords): Promise<number> {
  const root = projectPath();
  if (note) return noteBase(root, stub);
  const finished = finishUpdate(root);
  if (finished) show(finished);
  if (finish) return 0;
  const updated = await updateCourse({ root, from, stub, onStart: sayHowToGoOn });
  show(updated);
  warnOfOpenLab(root);
  if (updated.state === 'current' && !finished) return 0;
  return setup ? setUp(root) : sayNext();
}

/** What an exercise began with; undefined for a file that is none. */
function stub(path: string): string | undefined {
  try {
    return startOf(path.replace(/^exercises\//, '').replace(/\.ts$/, ''));
  } catch {
    return undefined;
  }
}

function sayHowToGoOn(): void {
  say(paint('dim', 'Writing. Should this be stopped, it goes on with: node lib/dist/cli/main.js update'));
}

function show({ state, numFiles, notes, backup, later }: Updated): void {
  const done = {
    current: 'up to date',
    finished: 'whole again: the update that was stopped is done',
    updated: 'updated',
  };
  const count = state === 'updated' ? ` (${numFiles} ${numFiles === 1 ? 'file' : 'files'})` : '';
  say(`${paint('green', '✓')} The course is ${done[state]}${count}.`);
  const told = notes.map(sentence);
  if (told.length > 0) say('What you had changed:');
  for (const line of told) say(`  ${line}`);
  for (const path of later)
    say(`  ${harmless(path)} was changed meanwhile; what it held is in ${backup}/later.`);
  if (backup) say(`Every file that was replaced is kept in ${backup}.`);
}

function sentence({ path, outcome, other, conflicts = 0 }: Note): string {
  const name = harmless(path);
  const cells = `${conflicts === 1 ? 'one of its cells was' : `${conflicts} of its cells were`} changed by the course too`;
  const why =
    conflicts > 0 ? `${cells}; the course's text stands there` : "the course's new one stands there";
  const said = {
    joined: 'holds your changes and the course’s.',
    beside: `${why}, and yours lies in ${other}`,
    yours: `is yours, as it was. The course has a new start for it: ${other}`,
    dropped: 'is no longer part of the course. Yours stays where it is.',
    returned: 'was deleted here; its new version has come.',
  };
  return `${name}: ${said[outcome]}`;
}

/** A notebook that is open in a browser still shows the old lesson, and would ask before it overwrites the new one. */
function warnOfOpenLab(root: string): void {
  if (!isLabRunning(join(root, '.jupyter', 'runtime'))) return;
  say(
    'JupyterLab is running on this folder. In each open notebook choose File > Reload Notebook from Disk, then Kernel > Restart Kernel.',
  );
}

function isLabRunning(folder: string): boolean {
  const notes = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^jpserver-\d+\.json$/.test(name))
    : [];
  return notes.some((name) => {
    try {
      process.kill(JSON.parse(readFileSync(join(folder, name), 'utf8')).pid, 0);
      return true;
    } catch {
      return false; // it has ended, or the note is half written
    }
  });
}

function setUp(root: string): number {
  const script = join(root, 'scripts', 'setup.mjs');
  say(`\nSetting up what has changed: node ${relative(root, script)}`);
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status === 0) say(paint('bold', 'Next: npm start'));
  return status ?? 1;
}

function sayNext(): number {
  say(paint('bold', 'Next: npm start, which sets up what has changed.'));
  return 0;
}
