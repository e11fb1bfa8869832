// Hands a command to the compiled command line, and its ending back.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/course.mjs';

/** Runs a command of the course; the process ends as the command does, or with 1 where set-up has not run. */
export function main(args) {
  const program = join(ROOT, 'lib', 'dist', 'cli', 'main.js');
  if (!existsSync(program) || !existsSync(join(ROOT, 'node_modules', 'course'))) {
    console.error('The course is not set up in this clone yet.\nTo mend it: npm run setup');
    process.exit(1);
  }
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {}); // Ctrl-C reaches the command itself, which knows what to finish
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
