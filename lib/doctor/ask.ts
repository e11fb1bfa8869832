import { spawnSync } from 'node:child_process';

/** What a program answered: its status (undefined when it could not start) and its two outputs, trimmed. */
export interface Answer {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a small program with a patience of ten seconds, and never throws. */
export function ask(program: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 10_000 });
  return {
    status: error ? undefined : (status ?? undefined),
    stdout: (stdout ?? '').trim(),
    stderr: (stderr ?? '').trim(),
  };
}
