// The commands of those who write the course: they work on its solutions, which a released course has not.

import type { Command } from 'commander';
import { releaseCourse } from '../authoring';
import { CourseError } from '../core';
import { hasSolutions } from '../grading';
import { stubs, verify } from './curriculum';
import { mutate } from './mutate';
import { paint, say } from './terminal';

// biome-ignore lint/suspicious/noExplicitAny: commander passes what each command declares
export type Action = (...args: any[]) => number | Promise<number>;

/**
 * Adds them to the course's commands. Where there are no solutions the help does not list them.
 * @param run makes what commander calls of an action.
 */
export function authorCommands(
  course: Command,
  run: (action: Action) => (...args: unknown[]) => Promise<void>,
): void {
  const command = (words: string): Command => course.command(words, { hidden: !hasSolutions() });
  command('release <folder>')
    .description('write what learners get, without solutions (for instructors)')
    .action(run(withSolutions('release', release)));
  command('stubs [ids...]')
    .description('write the exercise files from the solutions (for authors)')
    .option('--force', 'overwrite files that are not stubs')
    .action(run(withSolutions('stubs', stubs)));
  command('verify [ids...]')
    .description('test the curriculum itself (for authors)')
    .option('--allow-work', 'leave exercise files alone that hold your own work')
    .action(run(withSolutions('verify', verify)));
  command('mutate [ids...]')
    .description('spoil the solutions in small ways, and list what no test notices (for authors)')
    .option('--jobs <number>', 'mutants at the same time; one for each core unless told otherwise')
    .option('--sample <number>', 'only so many mutants, drawn at random')
    .option('--seed <text>', 'the seed of that draw')
    .action(run(withSolutions('mutate', mutate)));
}

function withSolutions(name: string, action: Action): Action {
  return (...args) => {
    if (hasSolutions()) return action(...args);
    throw new CourseError(
      `Expected the folder solutions/, which "${name}" works on, but there is none: this is the course as learners ` +
        'get it. Run it where the course is written.',
    );
  };
}

/**
 * Writes the learners' course.
 * @returns the exit status 0.
 * @throws CourseError when something does not belong into a release; nothing is written then.
 */
function release(target: string): number {
  const { folder, numExercises, numLessons, numFiles } = releaseCourse(target);
  say(
    `${paint('green', '✓')} Released ${numLessons} lessons and ${numExercises} exercises to ${folder} (${numFiles} files).`,
  );
  say(
    '  Left out: solutions, known-wrong answers, hidden tests, and what only authors and instructors need.',
  );
  say('  Lessons go on with the course’s functions from lib/reference.json.gz, packed, but no secret.');
  say(paint('bold', '  Try it: npm start and npm test there. Then push that folder, or zip it.'));
  return 0;
}
