// Runs one part of the tests, its output going straight to the screen.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a part to its end.
 * @returns `{ name, title, seconds, passed, failed, skipped }`; a static check counts as one test.
 */
export async function runPart(root, part) {
  const countsPath = join(root, '.setup', `counts-${part.name}.json`);
  mkdirSync(join(root, '.setup'), { recursive: true });
  rmSync(countsPath, { force: true });
  const started = Date.now();
  console.log(`\n== ${part.title}`);
  const status = await run(root, part.args, { ...process.env, COURSE_TEST_COUNTS: countsPath });
  const counts = part.mocha ? mochaCounts(countsPath, status) : { passed: 0, failed: 0, skipped: 0 };
  if (!part.mocha) counts[status === 0 ? 'passed' : 'failed'] = 1;
  return { name: part.name, title: part.title, seconds: (Date.now() - started) / 1000, ...counts };
}

function run(root, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A run that broke off, or that failed outside any test, counts as one failure more. */
function mochaCounts(path, status) {
  const counts = readCounts(path) ?? { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
