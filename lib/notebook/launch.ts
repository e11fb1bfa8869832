// Starts one of the course's programs as a process of its own and reads what it writes: JSON, line by line.
import { spawnSync } from 'node:child_process';
import { CourseError, projectPath } from '../core';

/** What a program wrote. */
export interface Launched {
  /** One entry for each line on its output. */
  // biome-ignore lint/suspicious/noExplicitAny: a notebook reads the fields that the program documents
  readonly answers: any[];
  /** Its receipt, where `--receipt` asked for one. */
  readonly receipt?: Readonly<Record<string, number>>;
}

/**
 * Runs `node lib/dist/cli/PROGRAM.js WORDS`, and waits for its end.
 *
 * `launch('infer', ['digits.safetensors', '--receipt'], [images[0]])`
 * @param program `train` or `infer`.
 * @param rows go to its input, one line of JSON each.
 * @throws CourseError with what the program said, when it ends with another status than 0.
 */
export function launch(
  program: 'train' | 'infer',
  words: readonly string[],
  rows: readonly unknown[] = [],
): Launched {
  const script = projectPath('lib', 'dist', 'cli', `${program}.js`);
  const input = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const options = { input, encoding: 'utf8', cwd: projectPath(), maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...words], options);
  if (status !== 0) {
    const said = error?.message ?? stderr.trim().split('\n').slice(0, 5).join('\n');
    throw new CourseError(
      `Expected the program ${program} to end with status 0, got ${status}. It said: ${said}`,
    );
  }
  const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('{'));
  const [receipt] = lines(stderr).slice(-1);
  const answers = lines(stdout).map((line) => JSON.parse(line));
  return { answers, ...(receipt && { receipt: JSON.parse(receipt) }) };
}
