// A program's end: its exit status, and its errors as sentences.
import { CourseError } from '../core';

/** The exit status of a program that was called wrongly or got something it cannot use. */
export const USAGE = 2;

/** Prints one line on stderr. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a program to its end. Its status becomes the process's; a CourseError becomes a line on stderr and status 2. */
export async function runProcess(program: () => Promise<number>): Promise<void> {
  process.stdout.on('error', () => process.exit(0)); // whoever read the answers, such as `head`, has seen enough
  try {
    process.exitCode = await program();
  } catch (error) {
    complain(error instanceof CourseError ? error.message : String((error as Error).stack));
    process.exitCode = USAGE;
  }
}
