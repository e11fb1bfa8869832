// Git, run as a program.
import { spawnSync } from 'node:child_process';
import { CourseError } from '../../core';

/** More than a course holds. */
export const MAX_OUTPUT_BYTES = 2 ** 30;

/** What a command gets besides its words. */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Buffer;
}

/** Runs git in a folder, and never asks for a password. */
export function run(root: string, args: readonly string[], { env, input }: RunOptions = {}) {
  return spawnSync('git', args, {
    cwd: root,
    input: input ?? '',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
}

/** What git answers, or undefined where it refuses. */
export function ask(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = run(root, args);
  return status === 0 ? stdout : undefined;
}

/** What git answers. @throws CourseError where it refuses. */
export function must(root: string, args: readonly string[], options: RunOptions = {}): string {
  const { status, stdout, stderr } = run(root, args, options);
  if (status === 0) return stdout;
  throw new CourseError(`git ${args[0]} failed: ${stderr.trim()}. Mend what it names, then update again.`);
}
