// Tries the whole way of a check: compiler, judge, cell, verdict.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../core';
import { checkExercise } from './check';
import { exercises } from './job/manifest';

/**
 * Checks a file in which every function gives nothing back, of the first exercise, and expects that its tests run and fail.
 * @returns undefined when they do, else what went wrong.
 */
export async function probeCheck(): Promise<string | undefined> {
  const [{ id, signatures }] = exercises();
  const file = projectPath('.course', 'probe', `${process.pid}.ts`);
  const bodies = Object.values(signatures).map(
    (signature) => `export function ${signature} {\n  return undefined as never;\n}\n`,
  );
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, bodies.join('\n'));
    const { verdict, tests } = await checkExercise(id, { file });
    if (verdict === 'FAIL') return undefined;
    const test = tests.find((each) => each.verdict === verdict);
    return `a check of ${id} ended with ${verdict} (${test?.detail || test?.message || 'without a word'})`;
  } finally {
    rmSync(file, { force: true });
  }
}
