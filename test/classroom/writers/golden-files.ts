// The golden files: what every writer makes of the fixture, kept for a person to review.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Writer } from 'course/classroom';
import { RESULTS } from './fixture';

const GOLDEN = join(__dirname, 'golden');

/** What a writer makes of the fixture, as text by path. */
export function written(writer: Writer): Map<string, string> {
  return new Map([...writer.files(RESULTS)].map(([path, contents]) => [path, String(contents)]));
}

/** The golden files of a writer by path. */
export function golden(name: string): Map<string, string> {
  const folder = join(GOLDEN, name);
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/**
 * Writes the golden files anew, for a person to review with `git diff`: `COURSE_GOLDEN=write npx mocha THIS TEST`.
 * @throws Error in CI, where a difference is a failure and never a reason to change what is expected.
 */
export function rewriteGolden(writer: Writer): void {
  if (process.env.CI)
    throw new Error('Golden files are written by a person, never in CI: unset COURSE_GOLDEN.');
  const folder = join(GOLDEN, writer.name);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of written(writer)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Whether a person has asked for new golden files. */
export function isRewriting(): boolean {
  return process.env.COURSE_GOLDEN === 'write';
}
