// Asks other programs, so that a part that ends its process does not end the doctor's.
import { spawn, spawnSync } from 'node:child_process';
import { projectPath } from '../core';

/** What a program answered: its status (undefined when it could not start) and its two outputs, trimmed. */
export interface Answer {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program that tries a part of the course for real has to say. */
export type Trial = { readonly found: string } | { readonly fault: string };

const PATIENCE_MS = 240_000;

/** Runs a small program with a patience of ten seconds, and never throws. */
export function ask(program: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 10_000 });
  return {
    status: error ? undefined : (status ?? undefined),
    stdout: (stdout ?? '').trim(),
    stderr: (stderr ?? '').trim(),
  };
}

/**
 * Runs a Node program of the course to its end while others go on.
 * @param args its path and arguments.
 * @returns what it printed; a signal that ended it counts as status 128, and four minutes are the end of patience.
 */
export function askNode(args: readonly string[]): Promise<Answer> {
  const child = spawn(process.execPath, args, { cwd: projectPath(), timeout: PATIENCE_MS });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      printed[name] += text;
    });
  }
  return new Promise((resolve) => {
    const end = (status: number | undefined): void =>
      resolve({ status, stdout: printed.stdout.trim(), stderr: printed.stderr.trim() });
    child.on('error', () => end(undefined));
    child.on('close', (code) => end(code ?? 128));
  });
}

/** Lets a program of the course try a part for real; it prints a `Trial` as JSON in its last line. */
export async function tryOut(...args: string[]): Promise<Trial> {
  const { status, stdout, stderr } = await askNode(args);
  const last = stdout.split('\n').pop() ?? '';
  if (status === 0 && last.startsWith('{')) return JSON.parse(last);
  return {
    fault: stderr.match(/^\s*\w*Error.*: .+$/m)?.[0].trim() ?? `the trial ended with status ${status}`,
  };
}
