// Hands a command to the compiled command line, and its ending back.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { staleBuild } from '../setup/build-age.mjs';
import { ROOT } from '../setup/course.mjs';
import { findDamage } from '../setup/damage.mjs';

/** Endings behind which damage may stand: the command's own fault (INFRA), and one that it did not expect. */
const OWN_FAULTS = [3, 70];
const SIGNALS_OF_A_CRASH = ['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL'];
const GUARD = join(ROOT, 'scripts', 'course', 'guard.cjs');

/**
 * Runs a command of the course; the process ends as the command does, or with 1 where set-up has not run. When lib/ is
 * newer than what was built from it, that is said first; when the command fails for no fault of its user's, what is
 * damaged in the clone is said last.
 */
export function main(args) {
  const program = join(ROOT, 'lib', 'dist', 'cli', 'main.js');
  if (!existsSync(join(ROOT, '.setup', 'build.json'))) {
    console.error('The course is not set up in this clone yet.\nTo mend it: npm run setup');
    process.exit(1);
  }
  const stale = args[0] === 'doctor' ? undefined : staleBuild(ROOT); // the doctor says it in its own list
  if (stale) console.error(`${stale}\nTo build it again: npm run build`);
  const child = spawn(process.execPath, ['--require', GUARD, program, ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {}); // Ctrl-C reaches the command itself, which knows what to finish
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    if (OWN_FAULTS.includes(code) || SIGNALS_OF_A_CRASH.includes(signal)) tellDamage();
    process.exit(code === 70 ? 3 : (code ?? 128 + constants.signals[signal]));
  });
}

/** What is damaged, when something is, and the command for each. */
function tellDamage() {
  const findings = findDamage(ROOT);
  for (const { title, sentence, command } of findings)
    console.error(`${title}: ${sentence}\nTo mend it: ${command}`);
  if (findings.length === 0)
    console.error('Every file of the course is as set-up left it. What this machine offers: npm run doctor');
}
