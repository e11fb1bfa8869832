// The words of `grade` on the command line.
import { type Command, Option } from 'commander';
import { WRITERS } from '../classroom';
import type { Tier } from '../grading';

/** The command with its options. */
export function gradeCommand(course: Command): Command {
  return course
    .command('grade <paths...>')
    .description('grade submissions: folders, zips, or classes with one folder or zip for each learner')
    .option('--out <folder>', 'where the results go', 'results')
    .option('--course <file>', 'a course file, YAML or JSON: what is graded, due dates, attempts')
    .option('--tests <folder>', 'hidden tests beside the public ones, laid out as test/exercises')
    .option('--only-hidden', 'leave the public tests out')
    .option(
      '--format <names>',
      `what to write beside results.json, with commas between: ${WRITERS.map(({ name }) => name).join(', ')}`,
    )
    .option('--jobs <count>', 'how many judges work at the same time (default: as many as cores)')
    .addOption(
      // other users of a machine can read command lines, and the environment they can't
      new Option(
        '--seed <seed>',
        'the seed of the random inputs (default: a fresh secret, which is printed)',
      ).env('COURSE_SEED'),
    )
    .option('--resume', 'go on with a batch that was interrupted')
    .option('--force', 'replace results that are there')
    .addOption(
      new Option('--as <what>', 'what a folder is').choices(['auto', 'class', 'submission']).default('auto'),
    )
    .addOption(
      new Option('--tier <tier>', 'the isolation to use (default: the strongest here)').choices(TIERS),
    )
    .option('--allow-weak', 'grade also where there is no isolation: for submissions that you trust');
}

const TIERS: readonly Tier[] = ['strong', 'container', 'uid', 'none'];

/** What the command line says. */
export interface GradeWords {
  readonly out: string;
  readonly as: 'auto' | 'class' | 'submission';
  readonly jobs?: string;
  readonly seed?: string;
  readonly tier?: Tier;
  readonly allowWeak?: boolean;
  readonly tests?: string;
  readonly onlyHidden?: boolean;
  readonly course?: string;
  readonly format?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
}
