// Reads the command line, and ends the process with the status that the command gives.
import { Command, CommanderError } from 'commander';
import { CourseError, takeNotices } from '../core';
import { hintFor, resetExercise } from '../grading';
import { type Action, authorCommands } from './author-commands';
import { check } from './check';
import { doctor } from './doctor';
import { grade } from './grade';
import { gradeCommand } from './grade-command';
import { progress } from './progress';
import { report, reportCommand } from './report';
import { say } from './terminal';
import { update, updateCommand } from './update-command';

/** Exit statuses: 0 done, 1 failing tests, 2 usage, 3 our own fault, 130 interrupted. */
const USAGE = 2;
const OWN_FAULT = 3;
const INTERRUPTED = 130;

/** All commands; each action sets the exit status it returns. */
export function commands(): Command {
  const course = new Command('course').description('The course in the terminal.').exitOverride();
  course.configureHelp({ sortSubcommands: false }).showHelpAfterError();
  course.configureOutput({ outputError: (text, write) => write(inSentences(text)) });
  course
    .command('check [ids...]')
    .description('check exercises; without an id all of them')
    .option('--watch', 'check again whenever a file is saved')
    .option('--allow-open', 'end with status 0 also while exercises are not started')
    .action(run(check));
  course.command('hint <id> [number]').description('show the next hint, or hint 1, 2 or 3').action(run(hint));
  course
    .command('reset <id>')
    .description('put an exercise back to its start; your file is kept')
    .action(run(reset));
  course.command('progress').description('show how far you are').action(run(progress));
  course.command('doctor').description('examine the set-up and say how to mend it').action(run(doctor));
  updateCommand(course).action(run(update));
  gradeCommand(course).action(run(grade));
  reportCommand(course).action(run(report));
  authorCommands(course, run);
  return course;
}

/** What commander says of a missing argument, as the rest of the course says it; the usage follows. */
function inSentences(text: string): string {
  return text.replace(
    /^error: missing required argument '(.+)'/,
    (_, name) => `Expected ${name === 'id' ? 'the id of an exercise' : `a ${name}`}, got nothing. Name it.`,
  );
}

function hint(id: string, number?: string): number {
  const { exercise, number: shown, text, more } = hintFor(id, number);
  say(`Hint ${shown} for ${exercise}: ${text}`);
  if (more) say(`There is a more concrete one: npm run course -- hint ${exercise} ${shown + 1}`);
  return 0;
}

function reset(id: string): number {
  const { exercise, kept } = resetExercise(id);
  say(`exercises/${exercise}.ts is back at its start.${kept ? ` What was there is kept in ${kept}` : ''}`);
  say(`Next: write your code there, then: npm run check -- ${exercise}`);
  return 0;
}

function run(action: Action): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    process.exitCode = await action(...args);
  };
}

async function main(): Promise<void> {
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  process.stdout.on('error', () => process.exit(0)); // the reader, such as `head`, has seen enough
  try {
    await commands().parseAsync(process.argv);
  } catch (error) {
    process.exitCode = statusOf(error);
  }
  for (const notice of takeNotices()) process.stderr.write(`${notice}\n`);
  process.exit();
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof CourseError) {
    process.stderr.write(`${error.message}\n`);
    return USAGE;
  }
  const { code, stack, message } = error as NodeJS.ErrnoException;
  const isDamage =
    code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED' || error instanceof SyntaxError;
  process.stderr.write(`${isDamage ? message.split('\n')[0] : (stack ?? error)}\n`);
  return OWN_FAULT;
}

if (require.main === module) void main();
