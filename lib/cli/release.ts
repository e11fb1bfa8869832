// `release DIR`: for instructors, what learners get.
import { releaseCourse } from '../authoring';
import { paint, say } from './terminal';

/**
 * Writes the learners' course.
 * @returns the exit status 0.
 * @throws CourseError when something does not belong into a release; nothing is written then.
 */
export function release(target: string): number {
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
