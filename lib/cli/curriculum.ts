// `stubs` and `verify`: for those who write exercises.

import { verifyCurriculum } from '../authoring';
import { writeStubs } from '../grading';
import { paint, say } from './terminal';

/** Generates the stubs from the solutions. @returns the exit status 0. */
export function stubs(ids: string[], options: { force?: boolean } = {}): number {
  const written = writeStubs(options.force, ids);
  for (const id of written) say(`wrote exercises/${id}.ts`);
  if (written.length === 0) {
    say('Every stub of exercises.json is up to date. A new exercise needs its entry there first.');
    return 0;
  }
  say(`${written.length === 1 ? '1 stub' : `${written.length} stubs`} written; all others were up to date.`);
  say(paint('bold', `Next: npm run course -- verify ${written.length === 1 ? written[0] : ''}`.trimEnd()));
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
  say(problems.length === 0 ? soundness(ids) : whatIsLeft(problems.length, ids));
  return problems.length === 0 ? 0 : 1;
}

/** Stray files, and the order of exercises.json, are looked at only with all of them. */
function soundness(ids: string[]): string {
  if (ids.length === 0) return `${paint('green', '✓')} The curriculum is as it should be.`;
  const named = `${ids.join(', ')} ${ids.length === 1 ? 'is as it' : 'are as they'} should be.`;
  return `${paint('green', '✓')} ${named} Next: npm run course -- mutate ${ids.join(' ')}; at the end all together: npm run course -- verify`;
}

function whatIsLeft(count: number, ids: string[]): string {
  const again = ['npm run course -- verify', ...ids].join(' ');
  return `${count === 1 ? '1 problem' : `${count} problems`}. Mend ${count === 1 ? 'it' : 'them'}, then: ${again}`;
}
