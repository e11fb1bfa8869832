// `progress`: the learner's way through the course, one line an exercise.
import { type Exercise, exercises, nextExercise, readProgress, VERDICT_MEANINGS } from '../grading';
import { paint, say } from './terminal';

/** Prints the list of exercises with what is known of each. @returns the exit status 0. */
export function progress(): number {
  const record = readProgress();
  const all = exercises();
  const passed = all.filter(({ id }) => record[id]?.passed);
  const points = passed.reduce((sum, exercise) => sum + exercise.points, 0);
  const widest = Math.max(...all.map(({ id }) => id.length));
  for (const exercise of all) {
    const attempt = record[exercise.id];
    const sign = attempt?.passed ? paint('green', '✓') : attempt ? paint('yellow', '…') : '○';
    const state = attempt?.passed ? 'passed' : VERDICT_MEANINGS[attempt?.verdict ?? 'NOT_ATTEMPTED'];
    say(
      `${sign} ${exercise.id.padEnd(widest)}  ${state.padEnd(30)} ${pointsOf(exercise)}, ${exercise.minutes} min`,
    );
  }
  const total = all.reduce((sum, exercise) => sum + exercise.points, 0);
  say(`${passed.length} of ${all.length} exercises passed, ${points} of ${total} points.`);
  const next = nextExercise(record);
  if (next) say(paint('bold', `Next: npm run check -- ${next.id}`));
  return 0;
}

function pointsOf({ points }: Exercise): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`;
}
