// `stubs` and `verify`: for those who write exercises.
import { verifyCurriculum, writeStubs } from '../grading';
import { paint, say } from './terminal';

/** Generates the stubs from the solutions. @returns the exit status 0. */
export function stubs(options: { force?: boolean }): number {
  const written = writeStubs(options.force);
  for (const id of written) say(`wrote exercises/${id}.ts`);
  say(`${written.length} ${written.length === 1 ? 'stub' : 'stubs'} written; the others were up to date.`);
  return 0;
}

/** Verifies the curriculum. @returns 0 when all is well, else 1. */
export async function verify(ids: string[], options: { allowWork?: boolean } = {}): Promise<number> {
  const problems = await verifyCurriculum({
    ids,
    allowWork: options.allowWork,
    onExercise: (id, index, count) => say(paint('dim', `verifying ${index + 1} of ${count}: ${id}`)),
  });
  for (const problem of problems) say(`${paint('red', '✗')} ${problem}`);
  say(
    problems.length === 0
      ? `${paint('green', '✓')} The curriculum is as it should be.`
      : `${problems.length} problems.`,
  );
  return problems.length === 0 ? 0 : 1;
}
